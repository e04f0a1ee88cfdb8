"""What a question is beyond the statements: small talk, the future, an opinion, another matter.

Evidence goes first: these are reasons for having none. Two are clear enough to go before it: a
greeting, and the wish for our own opinion, which no official's words may stand in for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence

from assistant.coverage import QuestionTerm
from assistant.spelling import squeezed
from index.statement import LANGUAGES, Language
from index.terms import fold, words

KNOWN_SHARE = 0.34  # of a question's weight in words that the corpus has: below, another matter


def is_smalltalk(text: str) -> bool:
    """Whether a text greets, thanks, takes leave, or asks about the assistant itself."""
    said = [squeezed(word) for word in words(fold(text))]
    if not said:
        return False
    if all(word in _GREETING for word in said):
        return True
    plain = f" {' '.join(said)} "
    return len(said) <= _LONGEST_TALK and _ABOUT_US.search(plain) is not None


def wants_opinion(text: str) -> bool:
    """Whether it asks what we think, or for a judgement of somebody that nobody can quote."""
    plain = _plain(text)
    return _OUR_OPINION.search(plain) is not None or _JUDGEMENT.search(plain) is not None


def leans_to_opinion(text: str) -> bool:
    """Whether it asks what should be: an official may have said it, else it is an opinion."""
    return wants_opinion(text) or _SHOULD.search(_plain(text)) is not None


def asks_of_future(text: str) -> bool:
    """Whether it asks what will be."""
    return _FUTURE.search(_plain(text)) is not None or asks_of_change(text)


def asks_of_change(text: str) -> bool:
    """Whether it asks what will be different later: only words about that answer it."""
    return _CHANGE.search(_plain(text)) is not None


def speaks_of_change(quote: str) -> bool:
    """Whether the words of a statement look ahead to something that will be different."""
    return _AHEAD.search(_plain(quote)) is not None


def known_share(
    asked: Sequence[QuestionTerm], vocabulary: Mapping[Language, Collection[str]]
) -> float:
    """The weighted share of a question's words that the corpus has, in [0, 1]; 1 without words."""
    total = sum(one.weight for one in asked)
    if not total:
        return 1.0
    known = sum(
        one.weight * max((_strength(one, language, vocabulary) for language in LANGUAGES))
        for one in asked
    )
    return known / total


def _strength(
    asked: QuestionTerm, language: Language, vocabulary: Mapping[Language, Collection[str]]
) -> float:
    forms = asked.forms[language]
    return max((s for form, s in forms.items() if form in vocabulary[language]), default=0.0)


def _plain(text: str) -> str:
    return f" {' '.join(words(text))} "


def _any(*alternatives: str) -> re.Pattern[str]:
    return re.compile(" (?:" + "|".join(alternatives) + ")(?= )")


Test = Callable[[str], bool]

# ---- Small talk ------------------------------------------------------------------------------

_LONGEST_TALK = 8  # words
_GREETING_WORDS = """
hello helo hi hey heya hiya yo sup good morning afternoon evening night day thanks thank thx tnx ty
tysm you u ur very so much a bunch lot bye goodbye see later how are r is it going doing today ok
okay k please nice to meet whats up that thats helps helped helpful great cool awesome perfect got
it the best lol haha jaja jajaja no yes yeah yep nope for your help all set there friend and have
i am im fine well test testing hmm wow
hola ola hey holi buenos buenas buen dias dia tardes noches gracias grasias muchas muchisimas mil
muy amable adios hasta luego pronto como esta estas andas anda le te va que tal tal bien mucho gusto
saludos por favor onda hubo quiubo pues si no ya entiendo entendido perfecto excelente genial vale
orale sale okey bueno listo eso es todo me ayudo ayuda ayudo sirvio de su tu igualmente bendiciones
dios lo bendiga y con prueba probando jefe amigo oiga oye
"""
_GREETING = frozenset(squeezed(word) for word in _GREETING_WORDS.split())
_ABOUT_US = _any(
    r"(?:who|what) (?:are|r) (?:you|u)",
    r"are (?:you|u) (?:a |an |really |even )?(?:\w+ )?(?:robot|bot|human|person|real|ai|machine|computer|chatbot|there)",
    r"what(?:s| is) (?:your|ur) name",
    r"who (?:made|created|built|wrote|programmed) (?:you|u|this)",
    r"what (?:can|do) (?:you|u) (?:do|know)",
    r"how (?:do|does) (?:you|u|this|it) work",
    r"what (?:can|could) i ask(?: you)?",
    r"tell me (?:a joke|about yourself)",
    r"(?:i )?love you",
    r"(?:quien|que) (?:eres|es usted|sos)",
    r"(?:eres|es usted|es) (?:un |una )?(?:robot|bot|humano|persona|real|maquina|computadora|inteligencia artificial)",
    r"como (?:te lamas|se lama usted|se lama|funciona(?:s)?(?: esto)?)",
    r"quien (?:te|lo|la) (?:hizo|creo|programo)",
    r"que (?:puede|puedes|sabe|sabes) hacer",
    r"(?:que|en que) (?:le|te) puedo preguntar|en que (?:me )?puede(?:s)? ayudar(?:me)?",
    r"cuentame (?:un chiste|algo)|(?:un|digame un) chiste",
    r"te (?:quiero|amo)",
)

# ---- Opinions --------------------------------------------------------------------------------

_VALUE = (
    r"(?:good|bad|great|terrible|awful|horrible|nice|honest|corrupt|racist|racists|fair|unfair|evil|"
    r"trustworthy|liar|liars|stupid|smart|best|worst|better|worse|right|wrong|ugly|beautiful|cool|"
    r"incompetent|competent|lazy|mean|dude|guy|"
    r"buen[oa]s?|mal[oa]s?|honest[oa]s?|corrupt[oa]s?|racistas?|just[oa]s?|injust[oa]s?|mejor|peor|"
    r"mentiros[oa]s?|confiables?|incompetentes?|floj[oa]s?|tont[oa]s?|guap[oa]s?|buena gente|"
    r"buena persona|mala persona|mala gente)"
)
_WHOM = (
    r"(?:chief|police|cops?|officers?|mayor|council\w*|president|governor|sheriff|city|government|"
    r"ice|igo|he|she|they|man|woman|person|immigrants?|mexicans?|department|administration|trump|"
    r"biden|democrats?|republicans?|"
    r"jefe|jefa|policias?|alcalde|alcaldesa|concejal\w*|presidente|gobernador|alguacil|ciudad|"
    r"gobierno|migra|inmigrantes|mexicanos|departamento|oficiales|agentes)"
)
_OUR_OPINION = _any(
    r"(?:do|did|would|dont) (?:you|u|ya) (?:\w+ )?(?:think|believe|like|feel|agree|support|trust|prefer|hate|love)",
    r"(?:^|honest|so|and|what) (?:you|u) (?:\w+ )?think",
    r"what (?:do|would|r|are) (?:you|u|ur|your) (?:\w+ )?(?:think|believe|say about|make of|thoughts|opinions?|opinion)",
    r"(?:in )?(?:your|ur) (?:\w+ )?(?:opinions?|view|thoughts|favorite)",
    r"(?:usted |tu |ud )?(?:cree|crees|opina|opinas|piensa|piensas|considera|consideras) (?:usted |ud |tu )?(?:que|q|de|del|sobre|en lo personal)",
    r"que (?:cree|crees|opina|opinas|piensa|piensas|dice|dices) (?:usted|ud|tu) ",
    r"(?:usted|ud|tu) (?:\w+ ){0,4}(?:cree|crees|opina|opinas|piensa|piensas)",
    r"(?:en|cual es) (?:su|tu) (?:\w+ )?opinion",
    r"que (?:te|le) parece",
    r"(?:le|te) (?:gusta|cae|parece)",
    r"(?:should|shall) i (?:vote|support|trust|like|believe)|who (?:should|do) (?:i|we|you|u) vote(?: for)?",
    r"(?:debo|deberia|debemos) votar|por quien (?:voto|votar|votamos|debo votar)",
)
_JUDGEMENT = _any(
    rf"(?:is|are|was|were|isnt|arent) (?:\w+ ){{0,6}}{_WHOM} (?:\w+ ){{0,4}}(?:a |an |really |all |such a |so |very )*{_VALUE}",
    rf"(?:is|are) (?:he|she|they|it) (?:a |an |really |the )*(?:good|bad|best|worst|honest|corrupt|racist|evil) (?:man|woman|person|people|guy|chief|mayor|cops?|job)?",
    rf"(?:chief|police|cops?|mayor|igo|officers?) (?:\w+ ){{0,2}}(?:a )?(?:good|bad|racist|corrupt|honest) (?:man|men|guy|dude|person|people|or bad|or not)",
    rf"{_WHOM} (?:\w+ ){{0,3}}(?:es|son|era|eran|sera) (?:un |una |muy |de verdad |realmente |tan |el |la )*{_VALUE}",
    rf"(?:es|son|sera) (?:un |una |muy |de verdad |tan )*{_VALUE} (?:el |la |los |las )?{_WHOM}",
    rf"(?:quien|cual) es (?:el|la) (?:mejor|peor)|(?:who|which) (?:\w+ )?(?:is|are) the (?:best|worst|better)",
    r"(?:is|are|was) (?:\w+ ){1,4}doing a (?:good|bad|great|terrible) job",
    r"(?:esta|estan) haciendo (?:un )?(?:buen|mal) trabajo",
)
_SHOULD = _any(
    rf"should (?:the |our |all )?(?:{_WHOM}|we|america|texas|dallas|people)",
    r"(?:deberia|deberian|debe|deben) (?:la |el |los |las )?(?:policia|ciudad|gobierno|alcalde|jefe|concejo|oficiales|agentes)",
    r"(?:policia|ciudad|gobierno|alcalde|jefe|concejo|oficiales|agentes) (?:deberia|deberian)",
    r"is it (?:fair|moral|ethical|good that|bad that|wrong (?:that|to)|right for)",
    r"es (?:justo|moral|etico|bueno|malo|correcto) que",
    r"why (?:do|does|are|is) (?:\w+ ){0,3}(?:so )?(?:hate|racist|bad|corrupt|mean)",
    r"por que (?:son|es) tan",
)

# ---- The future ------------------------------------------------------------------------------

_LATER = (
    r"(?:next (?:year|yr|month|week|summer|winter|fall|spring|election|term)|tomorrow|tmrw|tomorow|soon|someday|"
    r"in the future|years? from now|(?:by|in|after) 20[2-9]\d|"
    r"(?:el )?(?:proximo|otro|procsimo) (?:ano|mes|verano)|(?:la )?proxima (?:semana|eleccion)|"
    r"(?:ano|mes|semana) (?:que viene|que entra|proxim[oa])|algun dia|en el futuro|"
    r"dentro de (?:\w+ )?(?:anos|meses|semanas))"
)
_WILL = (
    r"(?:will|wont|gonna|going to|shall|about to|is (?:the|\w+) (?:\w+ )?going to|"
    r"va a|van a|vamos a|va aver|va haber|habra|sera|seran|podra|podran|tendra|tendran|hara|haran)"
)
_DIFFERENT = (
    r"(?:chang\w+|replac\w+|resign\w*|retir(?:e|es|ing)|expire\w*|repeal\w*|cancel\w*|revok\w+|"
    r"renew\w*|win|elected|appointed|become|fire|fired|run for|abolish\w*|be different|"
    r"cambi\w+|reemplaz\w+|renunci\w+|venc\w+|derog\w+|anul\w+|cancel\w+|revoc\w+|renov\w+|ganar?|"
    r"gana|elegir|nombrar|jubilar\w*|correr al|quitar(?:la|lo)?|ser diferente|seguir igual)"
)
_FUTURE = _any(
    _WILL,
    _LATER,
    r"when (?:is|are) (?:the|they|we) (?:\w+ )?going",
    r"\w{3,}(?:ara|eran|iran|aran)",
)
_CHANGE = _any(
    rf"{_WILL} (?:\w+ ){{0,8}}{_DIFFERENT}",
    rf"{_DIFFERENT} (?:\w+ ){{0,6}}{_LATER}",
    r"(?:who|quien|quienes|a quien) (?:\w+ ){0,5}next (?:\w+ ){0,3}(?:chief|mayor|president|sheriff|governor|cheif)",
    r"next (?:\w+ ){0,3}(?:chief|mayor|president|sheriff|governor|cheif)",
    r"(?:proximo|procsimo|nuevo|siguiente) (?:jefe|alcalde|presidente|alguacil|gobernador)",
    r"(?:a quien|quien) (?:\w+ ){0,2}(?:van a|va a) (?:poner|nombrar|elegir|ser|ganar)",
)
_AHEAD = _any(
    _LATER,
    rf"{_DIFFERENT}",
    r"(?:until|hasta|starting|a partir|new rule|nueva regla|plans? to|planea\w*|pretend\w+)",
)
