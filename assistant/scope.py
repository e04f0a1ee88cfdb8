"""What a question is beyond the statements: small talk, the future, an opinion, another matter.

Evidence goes first: these are reasons for having none. Two are clear enough to go before it: a
greeting, and the wish for our own opinion, which no official's words may stand in for.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from assistant.answer import Reason
from assistant.coverage import QuestionTerm, WordMatcher
from assistant.evidence import Evidence
from assistant.question import Question
from assistant.spelling import squeezed
from index.statement import LANGUAGES, Language
from index.terms import fold, words

KNOWN_SHARE = 0.5  # of a question's weight in words that the statements have: below, another matter


def is_smalltalk(text: str) -> bool:
    """Whether a text greets, thanks, takes leave, or asks about the assistant itself."""
    said = [squeezed(word) for word in words(fold(text))]
    if not said:
        return False
    if all(word in _GREETING for word in said):
        return True
    return len(said) <= _LONGEST_TALK and _ABOUT_US.search(_plain(text)) is not None


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


class Scope:
    """Decides why there is no answer; ``vocabulary`` is that of the statements."""

    def __init__(
        self, matcher: WordMatcher, vocabulary: Mapping[Language, Collection[str]]
    ) -> None:
        self._matcher = matcher
        self._vocabulary = vocabulary

    def reason(
        self, question: Question, evidence: Evidence, quotes: Sequence[str]
    ) -> Reason | None:
        """Why a question has no answer; None where the quotes that were found answer it."""
        asked = question.focus
        if wants_opinion(asked):
            return Reason.OPINION
        if quotes:
            ahead = not asks_of_change(asked) or any(map(speaks_of_change, quotes))
            return None if ahead else Reason.FUTURE
        if evidence.stranger:
            return Reason.WRONG_ENTITY
        if leans_to_opinion(asked):
            return Reason.OPINION
        if evidence.nearest is None and self.known_share(question) < KNOWN_SHARE:
            return Reason.OUT_OF_SCOPE
        return Reason.FUTURE if asks_of_future(asked) else Reason.NO_EVIDENCE

    def known_share(self, question: Question) -> float:
        """The weighted share of a question's words that the statements have; 1 without words."""
        asked = self._matcher.read(question.searched, question.searched_in)
        total = sum(one.weight for one in asked)
        known = sum(one.weight * self._strength(one) for one in asked)
        return known / total if total else 1.0

    def _strength(self, asked: QuestionTerm) -> float:
        """How well the statements know a word, in either language."""
        return max(
            (
                strength
                for language in LANGUAGES
                for form, strength in asked.forms[language].items()
                if form in self._vocabulary[language]
            ),
            default=0.0,
        )


def _plain(text: str) -> str:
    return f" {' '.join(words(text))} "


def _any(lines: str) -> re.Pattern[str]:
    """A pattern for any of some, one a line; a line that begins with a bar goes on with the last.

    Names in angle brackets are those of ``_PARTS``.
    """
    joined = re.sub(r"\n\s+(?=\|)", "", lines).strip().splitlines()
    filled = [re.sub(r"<(\w+)>", lambda found: _PARTS[found[1]], one.strip()) for one in joined]
    return re.compile(" (?:" + "|".join(filled) + ")(?= )")


# ---- Parts of the patterns -------------------------------------------------------------------

_VALUE = (
    r"(?:good|bad|great|terrible|awful|horrible|nice|honest|corrupt|racists?|fair|unfair|evil|"
    r"trustworthy|liars?|stupid|smart|best|worst|better|worse|right|wrong|ugly|beautiful|cool|"
    r"incompetent|competent|lazy|mean|"
    r"buen[oa]s?|mal[oa]s?|honest[oa]s?|corrupt[oa]s?|racistas?|just[oa]s?|injust[oa]s?|mejor|"
    r"peor|mentiros[oa]s?|confiables?|incompetentes?|floj[oa]s?|tont[oa]s?|guap[oa]s?|"
    r"buena (?:gente|persona)|mala (?:gente|persona))"
)
_WHOM = (
    r"(?:chief|police|cops?|officers?|mayor|council\w*|president|governor|sheriff|city|government|"
    r"ice|igo|he|she|they|man|woman|person|immigrants?|mexicans?|department|administration|"
    r"democrats?|republicans?|"
    r"jefe|jefa|policias?|alcalde|alcaldesa|concejal\w*|presidente|gobernador|alguacil|ciudad|"
    r"gobierno|migra|inmigrantes|mexicanos|departamento|oficiales|agentes)"
)
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
    r"cambi\w+|reemplaz\w+|renunci\w+|venc\w+|derog\w+|anul\w+|revoc\w+|renov\w+|ganar?|"
    r"elegir|nombrar|jubilar\w*|correr al|quitar(?:la|lo)?|ser diferente|seguir igual)"
)
_PARTS = {
    "value": _VALUE,
    "whom": _WHOM,
    "later": _LATER,
    "will": _WILL,
    "different": _DIFFERENT,
}

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
    r"""
    (?:who|what) (?:are|r) (?:you|u)
    are (?:you|u) (?:a |an |really |even )*(?:robot|bot|human|person|real|ai|machine|computer
        |chatbot|there)
    what(?:s| is) (?:your|ur) name
    who (?:made|created|built|wrote|programmed) (?:you|u|this)
    what (?:can|do) (?:you|u) (?:do|know)(?: here)?(?= $)
    how (?:do|does) (?:you|u|this|it) work
    what (?:can|could) i ask(?: you)?
    tell me (?:a joke|about yourself)
    (?:i )?love you
    (?:quien|que) (?:eres|es usted|sos)
    (?:eres|es usted) (?:un |una )?(?:robot|bot|humano|persona|real|maquina|computadora
        |inteligencia artificial)
    como (?:te llamas|se llama usted|se llama|funcionas?(?: esto)?)
    quien (?:te|lo|la) (?:hizo|creo|programo)
    que (?:puede|puedes|sabe|sabes) hacer
    (?:en )?que (?:le|te) puedo preguntar
    en que (?:me )?puedes? ayudar(?:me)?
    cuenteme un chiste
    (?:cuentame|digame|dime) un chiste
    te (?:quiero|amo)
    """
)

# ---- Opinions --------------------------------------------------------------------------------

_OUR_OPINION = _any(
    r"""
    (?:do|did|would|dont) (?:you|u|ya) (?:\w+ )?(?:think|believe|like|feel|agree|support|trust
        |prefer|hate|love)
    (?:honest|so|and|what|^) (?:you|u) (?:\w+ )?think
    what (?:do|would|r|are) (?:you|u|ur|your) (?:\w+ )?(?:think|believe|say about|make of|thoughts
        |opinions?)
    (?:in )?(?:your|ur) (?:\w+ )?(?:opinions?|view|thoughts|favorite)
    (?:usted |tu |ud )?(?:crees?|opinas?|piensas?|consideras?) (?:usted |ud |tu )?(?:que|q|de|del
        |sobre|en lo personal)
    que (?:crees?|opinas?|piensas?|dices?) (?:usted|ud|tu)
    (?:usted|ud|tu) (?:\w+ ){0,4}(?:crees?|opinas?|piensas?)
    (?:en|cual es) (?:su|tu) (?:\w+ )?opinion
    que (?:te|le) parece
    (?:le|te) (?:gusta|cae|parece)
    (?:should|shall) i (?:vote|support|trust|like|believe)
    who (?:should|do) (?:i|we|you|u) vote(?: for)?
    (?:debo|deberia|debemos) votar
    por quien (?:voto|votar|votamos|debo votar)
    """
)
_JUDGEMENT = _any(
    r"""
    (?:is|are|was|were|isnt|arent) (?:\w+ ){0,6}<whom> (?:\w+ ){0,4}<value>
    (?:is|are) (?:he|she|they|it) (?:a |an |really |the )*(?:good|bad|best|worst|honest|corrupt
        |racist|evil) (?:man|woman|person|people|guy|chief|mayor|cops?|job)?
    (?:chief|police|cops?|mayor|igo|officers?) (?:\w+ ){0,2}(?:good|bad|racist|corrupt
        |honest) (?:man|men|guy|dude|person|people|or bad|or not)
    <whom> (?:\w+ ){0,3}(?:es|son|era|eran|sera) (?:un |una |muy |de verdad |realmente |tan |el
        |la )*<value>
    (?:es|son|sera) (?:un |una |muy |de verdad |tan )*<value> (?:el |la |los |las )?<whom>
    (?:quien|cual) es (?:el|la) (?:mejor|peor)
    (?:who|which) (?:\w+ )?(?:is|are) the (?:best|worst|better)
    (?:is|are|was) (?:\w+ ){1,4}doing a (?:good|bad|great|terrible) job
    (?:esta|estan) haciendo (?:un )?(?:buen|mal) trabajo
    """
)
_SHOULD = _any(
    r"""
    should (?:the |our |all )?(?:<whom>|we|america|texas|people)
    (?:deberian?|deben?) (?:la |el |los |las )?(?:policia|ciudad|gobierno|alcalde|jefe|concejo
        |oficiales|agentes)
    (?:policia|ciudad|gobierno|alcalde|jefe|concejo|oficiales|agentes) deberian?
    is it (?:fair|moral|ethical|good that|bad that|wrong (?:that|to)|right for)
    es (?:justo|moral|etico|bueno|malo|correcto) que
    why (?:do|does|are|is) (?:\w+ ){0,3}(?:hate|racist|bad|corrupt|mean)
    por que (?:son|es) tan
    """
)

# ---- The future ------------------------------------------------------------------------------

_FUTURE = _any(
    r"""
    <will>
    <later>
    when (?:is|are) (?:the|they|we) (?:\w+ )?going
    \w{3,}(?:eran|iran|aran)
    """
)
_CHANGE = _any(
    r"""
    <will> (?:\w+ ){0,8}<different>
    <different> (?:\w+ ){0,6}<later>
    next (?:\w+ ){0,3}(?:chief|mayor|president|sheriff|governor|cheif)
    (?:proximo|procsimo|siguiente) (?:jefe|alcalde|presidente|alguacil|gobernador)
    (?:a quien|quien) (?:\w+ ){0,2}(?:van a|va a) (?:poner|nombrar|elegir|ser|ganar)
    """
)
_AHEAD = _any(
    r"""
    <later>
    <different>
    (?:until|hasta|starting|a partir|new rule|nueva regla|plans? to|planea\w*|pretend\w+)
    """
)
