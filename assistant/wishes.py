"""What a question asks for that no statement can give: an opinion, what will be, a change."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from assistant.commanding import is_to_say
from assistant.phrasing import any_phrase, plain
from assistant.standing import day_asked_about, day_named


def wants_opinion(text: str) -> bool:
    """Whether it asks what we like, or for a judgement of somebody that nobody can quote."""
    asked = plain(text)
    if is_to_say(text) or _OUR_OPINION.search(asked):
        return True
    return _JUDGEMENT.search(asked) is not None


def leans_to_opinion(text: str) -> bool:
    """Whether it asks what we think or what should be: where nobody said it, an opinion."""
    return wants_opinion(text) or _LEANING.search(plain(text)) is not None


def asks_of_future(text: str) -> bool:
    """Whether it asks what will be; "in 2024" is later only until that year has come."""
    today = datetime.now(UTC).date()
    if asks_of_change(text) or asks_of_years_ahead(text, today):
        return True
    return day_asked_about(text, today) is None and _FUTURE.search(plain(text)) is not None


def asks_of_years_ahead(text: str, today: date) -> bool:
    """Whether it asks of next year or later, in so many words."""
    day = day_named(text)
    if day is not None and day.earliest.year > today.year:
        return True
    return _AHEAD_BY_YEARS.search(plain(text)) is not None


def speaks_of_years_ahead(quote: str, today: date) -> bool:
    """Whether the words of a statement tell of next year or later, or of every year."""
    said = plain(quote)
    return asks_of_years_ahead(quote, today) or _EVERY_YEAR.search(said) is not None


def asks_of_change(text: str) -> bool:
    """Whether it asks what will be different later: only words about that answer it."""
    return _CHANGE.search(plain(text)) is not None


def without_change(text: str) -> str:
    """The folded words of a question but for those that ask for a change, and when."""
    return " ".join(_CHANGING.sub(" ", plain(text)).split())


def speaks_of_change(quote: str, asked: str = "") -> bool:
    """Whether the words of a statement look ahead to something that will be different.

    That a thing runs out answers only who asks that of it.
    """
    said = plain(quote)
    if not _RUNS_OUT.search(plain(asked)):
        said = _RUNS_OUT.sub("", said)
    return _AHEAD.search(said) is not None


# ---- Parts of the patterns -------------------------------------------------------------------

_VALUE = (
    r"(?:good(?! for| until| through| time| way)|bad|great|terrible|awful|horrible|nice|honest|"
    r"corrupt|ra[cs]ists?|fair(?! ground)|unfair|evil|trustworthy|liars?|stupid|smart|"
    r"right(?! now| away| here| there)|wrong|ugly|beautiful|cool|incompetent|competent|lazy|"
    r"mean(?= $| to| people)|lying|telling the truth|"
    r"buen[oa]s?|mal[oa]s?|honest[oa]s?|corrupt[oa]s?|ra[cs]istas?|just[oa]s?|injust[oa]s?|"
    r"mentiros[oa]s?|confiables?|incompetentes?|floj[oa]s?|tont[oa]s?|guap[oa]s?|"
    r"buena (?:gente|persona)|mala (?:gente|persona))"
)
_WHOM = (
    r"(?:chief|police|cops?|officers?|mayor|council\w*|president|governor|sheriff|city|government|"
    r"ice|igo|he|she|they|man|woman|person|immigrants?|mexicans?|department|administration|"
    r"democrats?|republicans?|"
    r"jefe|jefa|poli[cs]ias?|alcalde|alcaldesa|concejal\w*|presidente|gobernador|alguacil|ciudad|"
    r"gobierno|migra|inmigrantes|mexicanos|departamento|oficiales|agentes)"
)
_IS = r"(?<!what )(?<!when )(?<!where )(?:is|are|was|were|isnt|arent)"
_LATER = (
    r"(?:next (?:year|yr|month|week|summer|winter|fall|spring|election|term)|tomorrow|tmrw|"
    r"tomorow|soon|someday|in the future|years? from now|(?:by|in|after) 20[2-9]\d|"
    r"(?:el )?(?:proximo|otro|procsimo) (?:ano|mes|verano)|(?:la )?proxima (?:semana|eleccion)|"
    r"(?:ano|mes|semana) (?:que viene|que entra|proxim[oa])|algun dia|en el futuro|"
    r"dentro de (?:\w+ )?(?:anos|meses|semanas))"
)
_WILL = (
    r"(?:will|wont|gonna|going to|shall|about to|va a|van a|vamos a|va aver|va haber|va ser|habra|"
    r"seran?|podran?|tendran?|haran?)"
)
_DIFFERENT = (
    r"(?:chang\w+|replac\w+|resign\w*|retir(?:e|es|ing)|expire\w*|repeal\w*|cancel\w*|revok\w+|"
    r"renew\w*|win|elected|appointed|become|fired?|run for|abolish\w*|be different|"
    r"get (?:more expensive|cheaper|stricter|rid of)|cost (?:more|less)|go (?:up|down)|"
    r"(?:rais|increas)(?:e|ing) the|lower(?:ing)? the|"
    r"cambi\w+|reemplaz\w+|renunci\w+|venc\w+|derog\w+|anul\w+|revoc\w+|renov\w+|ganar?|"
    r"elegir|nombrar|jubilar\w*|correr al|quitar(?:la|lo)?|ser diferente|seguir igual|"
    r"(?:subir|aumentar|bajar) (?:de precio|(?:el|la|los|las) (?:precios?|costos?|tarifas?|multas?|"
    r"cuotas?|permisos?|licencias?|impuestos?|sueldos?))|seguir de|eliminar|costar (?:mas|menos))"
)
_FAIR = (
    r"(?:(?:un)?fair(?! ground)|(?:un)?just|right(?! now| away| here| there)|wrong|racist|evil|"
    r"cruel|stupid|dumb|silly|ridiculous|excessive|reasonable|moral|"
    r"(?:in)?just[oa]s?|correct[oa]s?|racistas?|cruel(?:es)?|tont[oa]s?|ridicul[oa]s?|excesiv[oa]s?|"
    r"razonables?|moral(?:es)?)"
)
# "El jefe cree que es justa" asks what the chief said.
_YOU_THINK = (
    r"(?:(?:crees|piensas|opinas|consideras)|(?:usted|ud) (?:cree|piensa|opina|considera)|"
    r"(?:cree|piensa|opina|considera) (?:usted|ud)|(?<=\A )(?:cree|piensa|opina|considera))"
)
# Next year or later: what holds now tells nothing of it.
_SOME = r"(?:a few|a couple of|two|three|four|five|ten|\d+|dos|tres|cuatro|cinco|diez|unos|algunos)"
_YEARS_AHEAD = (
    r"(?:next (?:year|yr|election|term)|years? from now|"
    r"(?:el )?(?:proximo|otro|procsimo) ano|(?:la )?proxima eleccion|ano (?:que viene|que entra|"
    rf"proximo)|(?:dentro de|de aqui a) {_SOME} anos)"
)
_PARTS = {
    "fair": _FAIR,
    "you_think": _YOU_THINK,
    "value": _VALUE,
    "whom": _WHOM,
    "is": _IS,
    "ahead": _YEARS_AHEAD,
    "some": _SOME,
    "later": _LATER,
    "will": _WILL,
    "different": _DIFFERENT,
}


def _phrases(lines: str) -> re.Pattern[str]:
    return any_phrase(lines, _PARTS)


# ---- Opinions --------------------------------------------------------------------------------

_OUR_OPINION = _phrases(
    r"""
    (?:do|did|would|dont) (?:you|u|ya) (?:\w+ )?(?:like|agree|support|trust|prefer|hate|love)
    what (?:do|would) (?:you|u|ya) (?:\w+ )?(?:think|believe|say about|make of)
    what (?:r|are) (?:your|ur) (?:\w+ )?(?:thoughts|opinions?)
    what (?:you|u) (?:\w+ )?think
    (?:you|u|ya) (?:\w+ )?think (?:i|we) (?:should|shud|oughta|ought to) (?:\w+ ){0,8}move
        +(?: (?:out|away|to))
    (?:crees|piensas|cree|piensa) (?:usted |ud )?(?:que|q) (?:\w+ ){0,2}(?:debo|deberia|debemos
        |deberiamos) (?:\w+ ){0,3}mudar(?:me|nos)
    (?:in )?(?:your|ur) (?:\w+ )?(?:opinions?|view|thoughts|favorite)
    (?:usted |tu |ud )?(?:crees?|opinas?|piensas?|consideras?) (?:usted |ud |tu )?(?:de|del
        |sobre|en lo personal)
    que (?:crees?|opinas?|piensas?|dices?) (?:usted|ud|tu)
    (?:usted|ud|tu) (?:\w+ ){0,4}opinas?
    (?:en|cual es) (?:su|tu) (?:\w+ )?opinion
    que (?:te|le) parece
    (?:le|te) (?:gusta|cae|parece)
    (?:should|shall) i (?:vote|like)
    who (?:should|do) (?:i|we|you|u) vote(?: for)?
    (?:debo|deberia|debemos) votar
    what would (?:you|u) do
    if (?:you|u) (?:were|was) (?:me|in my)
    (?:que|como) (?:harias?|haria usted|hara usted)
    (?:en mi lugar|si fueras? yo|si usted fuera yo)
    (?:usted |ud |tu )(?:confia|confias|prefiere|prefieres|apoya|apoyas|odia|odias|votaria)
    (?:confias|prefieres|apoyas|odias|votarias|votaste) (?:en|a|al|por|la|el|los|las)
    (?:is|are|isnt|arent|was|were) (?:\w+ ){1,7}(?:too (?:much|expensive|strict|harsh|high|many|low
        |little|short|long)|overpriced|worth it|a waste|a ripoff|a rip off)
    (?:es|son|no es|esta|estan) (?:\w+ ){0,7}(?:demasiad[oa]s?|muy (?:car[oa]s?|estrict\w+)
        |un (?:robo|abuso)|(?:un )?desperdicio)
    (?:se (?:me|le|te|les|nos) hacen?|(?:le|te) parecen?) (?:\w+ )?(?:muy |demasiado )?(?:car[oa]s?
        |injust[oa]s?|just[oa]s?|mal|bien|much[oa]s?)
    vale la pena
    por quien (?:voto|votar|votamos|debo votar)
    modo (?:de )?(?:mantenimiento|desarrollador|prueba)
    (?:maintenance|developer|debug|test) mode
    (?:contesta|conteste|responde|responda|repite|repita) (?:nomas|solo|siempre) que
    (?:nomas|solo|ahora) (?:di|diga) que
    (?:which|what|who|where) (?:\w+ ){0,2}would (?:you|u|ya) (?:pick|choose|prefer|live|move)
    (?:para|segun) (?:usted|ud|ti|vos) (?:\w+ ){0,4}(?:mejor|peor)
    (?:just|now|only) (?:answer|say|reply|repeat) that
    """
)
_JUDGEMENT = _phrases(
    r"""
    <is> (?:\w+ ){0,6}<whom> (?:\w+ ){0,4}<value>
    (?:think|believe|feel) (?:that )?(?:\w+ ){0,3}<whom> <is> (?:a |an |really |the |so )*<value>
    (?:you|u|ya) (?:\w+ )?(?:think|believe|feel) (?:\w+ ){1,8}<is> (?:\w+ )?<fair>
    (?:you|u|ya) (?:\w+ )?(?:think|believe|feel) (?:its|thats|theyre) (?:\w+ )?(?:(?:un)?fair|cruel
        |racist|evil|stupid)
    <you_think> (?:usted |ud |tu )?(?:que|q) (?:\w+ ){0,8}(?:es|son|sea|sean
        |fue|era) (?:\w+ )?<fair>
    (?:is|are) (?:he|she|they) (?:a |an |really |the )*(?:good|bad|best|worst|honest|corrupt
        |racist|evil)(?: (?:man|woman|person|people|guy|chief|mayor|cops?|job))?
    (?:chief|police|cops?|mayor|igo|officers?) (?:\w+ ){0,2}(?:good|bad|racist|corrupt
        |honest) (?:man|men|guy|dude|person|people|or bad|or not)
    <whom> (?:\w+ ){0,3}(?:es|son|era|eran|sera) (?:un |una |muy |de verdad |realmente |tan |el
        |la )*<value>
    (?:es|son|sera) (?:un |una |muy |de verdad |tan )*<value> (?:el |la |los |las )?<whom>
    (?:quien|quienes) (?:es|son) (?:el|la|los|las) (?:mejor|peor)(?:es)?
    who (?:\w+ )?(?:is|are) the (?:best|worst|better)
    (?:is|are|was) (?:\w+ ){1,4}doing a (?:good|bad|great|terrible) job
    (?:esta|estan) haciendo (?:un )?(?:buen|mal) trabajo
    (?:hace|hacen) (?:bien|mal) su (?:trabajo|chamba)
    <whom> (?:\w+ ){0,2}(?:miente|mienten|(?:esta|estan) mintiendo)
    """
)
_LEANING = _phrases(
    r"""
    should (?:the |our |all )?(?:<whom>|we|america|texas|people)
    (?:deberian?|deben?) (?:la |el |los |las )?(?:policia|ciudad|gobierno|alcalde|jefe|concejo
        |oficiales|agentes)
    (?:policia|ciudad|gobierno|alcalde|jefe|concejo|oficiales|agentes) deberian?
    is it (?:fair|moral|ethical|good that|bad that|wrong (?:that|to)|right for)
    es (?:justo|moral|etico|bueno|malo|correcto) que
    why (?:do|does|are|is) (?:\w+ ){0,3}(?:hate|racist|bad|corrupt|mean)
    por que (?:son|es) tan
    (?:do|did|would|dont) (?:you|u|ya) (?:\w+ )?(?:think|believe|feel)
    (?:honest|so|and) (?:you|u) (?:\w+ )?think
    (?:should|shall) (?:i|we)
    (?:would|do) you (?:recommend|suggest|advise)
    (?:recomiendas?|aconsejas?|sugieres?|recomendarias?|recomendaria usted)
    (?:debo|deberia|debemos|deberiamos|me conviene|nos conviene|conviene|sera mejor)
    (?:is|was) it (?:better|smart|wise|worth)
    an? (?:good|bad|dumb|smart|great|terrible) (?:idea|deal|thing|law|rule)
    (?:buena|mala) idea
    is it (?:dumb|stupid|crazy|silly|rude|cowardly|selfish)
    es (?:tont[oa]|loc[oa]|ridicul[oa]|estupid[oa]|cobarde)
    (?:which|what|whats|what is|who) (?:\w+ ){0,2}(?:is |are )?better
    (?:es|seria) mejor (?:\w+ ){1,6}o
    (?:que|cual|quien) es mejor
    (?:voy|llamo|firmo|hablo|salgo|denuncio|reporto|declaro|contesto) (?:\w+ ){0,4}o (?:mejor )?no
    (?:usted |tu |ud )?(?:crees?|opinas?|piensas?|consideras?) (?:usted |ud |tu )?(?:que|q)
    (?:usted|ud|tu) (?:\w+ ){0,4}(?:crees?|piensas?)
    (?:is|are) (?:\w+ ){0,6}<whom> (?:\w+ ){0,4}(?:best|worst|better|worse)
    <whom> (?:\w+ ){0,3}(?:es|son) (?:el |la |los |las )?(?:mejor|peor)(?:es)?
    which (?:\w+ )?(?:is|are) the (?:best|worst|better) <whom>
    cual es (?:el|la) (?:mejor|peor) <whom>
    """
)

# ---- The future ------------------------------------------------------------------------------

_FUTURE = _phrases(
    r"""
    <will>
    <later>
    when (?:is|are) (?:the|they|we) (?:\w+ )?going
    \w{3,}(?:eran|iran|aran)
    """
)
_CHANGE = _phrases(
    r"""
    <will> (?:\w+ ){0,8}<different>
    <different> (?:\w+ ){0,6}<later>
    next (?:\w+ ){0,3}(?:chief|mayor|president|sheriff|governor|cheif)
    (?:proximo|procsimo|siguiente) (?:jefe|alcalde|presidente|alguacil|gobernador)
    (?:a quien|quien|kien) (?:\w+ ){0,2}(?:van|va) (?:a )?(?:poner (?:de|en su lugar)
        |nombrar|elegir|ser|ganar)
    """
)
_CHANGING = _phrases(
    r"""
    <will>
    <later>
    <different>
    (?:next|proxim[oa]|procsim[oa]|siguiente)
    """
)
_RUNS_OUT = _phrases(r"(?:expire\w*|renew\w*|venc\w+|renov\w+)")
_AHEAD = _phrases(
    r"""
    <later>
    <different>
    (?:until|hasta|starting|(?<!preparado )a partir|new rule|nueva regla|plans? to|planea\w*
        |pretend\w+)
    """
)
# "In two years" may be past: "how often did it happen in two years?"
_AHEAD_BY_YEARS = _phrases(
    r"""
    <ahead>
    <will> (?:\w+ ){0,8}(?:in|en) <some> (?:more )?(?:years|yrs|anos)
    (?:in|en) <some> (?:more )?(?:years|yrs|anos) (?:\w+ ){0,4}<will>
    """
)
_EVERY_YEAR = _phrases(
    r"(?:(?:each|every) year|cada ano|todos los anos|always|siempre|permanent\w*)"
)
