"""Every string a resident reads, English and Spanish side by side.

A string is a named constant of type :class:`Text`, so that neither language can be missing;
``say`` fills in its values. Spanish is Mexican-American, plain, and says usted. The constants are
grouped by the place where they are read; keep a new one beside its neighbors.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.answer import Notice
from index.statement import Kind, Language, Reports, SpeakerRole


@dataclass(frozen=True, slots=True)
class Text:
    """One string in both languages; ``{name}`` stands for a value.

    Raises:
        ValueError: a language is empty.
    """

    en: str
    es: str

    def __post_init__(self) -> None:
        if not self.en.strip() or not self.es.strip():
            raise ValueError("a string must be there in both languages")

    def of(self, language: Language) -> str:
        """The string in one language, its values not filled in."""
        return {"en": self.en, "es": self.es}[language]


def say(text: Text, language: Language, **values: object) -> str:
    """A string in one language with its values filled in.

    Raises:
        KeyError: a value is missing.
    """
    return text.of(language).format_map(values) if values else text.of(language)


# ---- Questions that are not searched -------------------------------------------------------

EMPTY = Text(
    en="Please type a question in words, in English or Spanish.",
    es="Por favor escriba una pregunta con palabras, en español o en inglés.",
)
TOO_LONG = Text(
    en="That text is too long for me. Please ask in {limit} characters or fewer.",
    es="Ese texto es demasiado largo para mí. Por favor pregunte en {limit} caracteres o menos.",
)
OTHER_LANGUAGE = Text(
    en="I can only answer questions in English or Spanish.",
    es="Solo puedo contestar preguntas en inglés o en español.",
)

# ---- Notices: fixed sentences that go with an answer ---------------------------------------

NOTICES: Mapping[Notice, Text] = {
    Notice.EMERGENCY: Text(
        en="If anybody is in danger, call 911 now.",
        es="Si alguien está en peligro, llame al 911 ahora mismo.",
    ),
    Notice.NO_LEGAL_ADVICE: Text(
        en="This is not legal advice. For your own case, ask a lawyer or an accredited "
        "representative.",
        es="Esto no es asesoría legal. Para su caso, pregunte a un abogado o a un representante "
        "acreditado.",
    ),
    Notice.OUTSIDE_MODEL: Text(
        en="The words around the quotes were written by a computer program from another company.",
        es="Las palabras alrededor de las citas las escribió un programa de otra empresa.",
    ),
}

# ---- Nothing found -------------------------------------------------------------------------

# Before the words of an answer, where somebody tells of violence by one near him or her.
HARMED = Text(
    en="If you are in danger now, call 911.",
    es="Si está en peligro ahora, llame al 911.",
)
# What was searched, in the texts below: {held}.
STATEMENTS_HELD = Text(
    en="the official statements I have", es="las declaraciones oficiales que tengo"
)
SUMMARIES_HELD = Text(en="the summaries that I have", es="los resúmenes que tengo")
AT_THE_DOOR = Text(
    en="Nothing in {held} tells what to do when immigration agents are at the door, so I will not "
    "guess. {whom} If anybody is in danger, call 911.",
    es="Nada en {held} dice qué hacer cuando hay agentes de migración en la puerta, así que no voy "
    "a adivinar. {whom} Si alguien está en peligro, llame al 911.",
)
LEGAL_HELP = Text(
    en="With a legal matter you can get help here: {help}",
    es="Para un asunto legal, aquí le pueden ayudar: {help}",
)
NO_LEGAL_HELP = Text(
    en="A lawyer or an immigrant-rights organization can tell you what applies to you.",
    es="Un abogado o una organización que defiende a los inmigrantes le puede decir qué aplica en "
    "su caso.",
)
SMALLTALK = Text(
    en="Hello! Ask me what officials have said or ordered, and I will show you what I have on it "
    "and where it comes from.",
    es="¡Hola! Pregúnteme qué han dicho u ordenado las autoridades, y le muestro lo que tengo y de "
    "dónde viene.",
)
THANKED = Text(
    en="You are welcome. If you have another question, I am here.",
    es="De nada. Si tiene otra pregunta, aquí estoy.",
)
FOR_EXAMPLE = Text(en="For example: {questions}", es="Por ejemplo: {questions}")
PRIVACY = Text(
    en="Nothing that you write here is stored, and nobody reads along. I am a computer program, "
    "not the police: I only show what officials have said or ordered.",
    es="No se guarda nada de lo que usted ponga aquí, y nadie lo lee. Soy un programa de "
    "computadora, no soy de la policía: solo muestro lo que han dicho u ordenado las autoridades.",
)
WHO_I_AM = Text(
    en="I am a computer program, not the police and not a person: I only show what officials have "
    "said or ordered. Nothing that you write here is stored, and nobody reads along.",
    es="Soy un programa de computadora, no soy de la policía ni soy una persona: solo muestro lo "
    "que han dicho u ordenado las autoridades. No se guarda nada de lo que usted ponga aquí, y "
    "nadie lo lee.",
)
MAKER = Text(
    en="I cannot tell who made me or who pays for this page: I am a computer program that only "
    "shows what officials have said or ordered. Nothing that you write here is stored.",
    es="No puedo decirle quién me hizo ni quién paga esta página: soy un programa de computadora "
    "que solo muestra lo que han dicho u ordenado las autoridades. No se guarda nada de lo que "
    "usted ponga aquí.",
)
TRUST = Text(
    en="Please check for yourself: with each answer I show the words that it rests on, whose they "
    "are, and where they stand in the document. Where I find nothing, I say so. I am a computer "
    "program, not the police, and nothing that you write here is stored.",
    es="Mejor revise usted: con cada respuesta le muestro las palabras en que se basa, de quién "
    "son y en qué parte del documento están. Si no encuentro nada, se lo digo. Soy un programa de "
    "computadora, no soy de la policía, y no se guarda nada de lo que usted ponga aquí.",
)
CONFUSED = Text(
    en="I am sorry that it was not clear. Please ask me one thing at a time, in a short sentence.",
    es="Disculpe si no quedó claro. Pregúnteme una sola cosa, en una frase corta.",
)
INSULTED = Text(
    en="I am sorry that this did not help. If you have a question about what officials have said, "
    "I am here.",
    es="Siento no haberle ayudado. Si tiene una pregunta sobre lo que han dicho las autoridades, "
    "aquí estoy.",
)
HELP = Text(
    en="If you are in danger, call 911 now. I cannot send anybody: I can only show what officials "
    "have said or ordered.",
    es="Si está en peligro, llame al 911 ahora mismo. Yo no puedo mandar a nadie: solo puedo "
    "mostrarle lo que han dicho u ordenado las autoridades.",
)
URGENT = Text(
    en="I can only quote what officials have said: I cannot send anybody to help you.",
    es="Yo solo puedo citar lo que han dicho las autoridades: no puedo mandar a nadie a ayudarle.",
)
NOT_FOUND = Text(
    en="I did not find an answer to that in {held}, so I will not guess.",
    es="No encontré una respuesta a eso en {held}, así que no voy a adivinar.",
)
NOT_ABOUT = Text(
    en="I found nothing about “{name}” in {held}, so I will not guess.",
    es="No encontré nada sobre «{name}» en {held}, así que no voy a adivinar.",
)
OUT_OF_SCOPE = Text(
    en="It looks as if {held} are not about that, so I will not guess.",
    es="Parece que {held} no tratan de eso, así que no voy a adivinar.",
)
FUTURE = Text(
    en="I cannot tell what will happen: I only have what officials have already said, and none of "
    "it answers that.",
    es="No puedo decir qué va a pasar: solo tengo lo que las autoridades ya han dicho, y nada de "
    "eso lo contesta.",
)
OPINION = Text(
    en="I have no opinions and judge nobody: I only show what officials have said or ordered.",
    es="No tengo opiniones ni juzgo a nadie: solo muestro lo que las autoridades han dicho u "
    "ordenado.",
)
SEARCHED = Text(
    en="I searched {count} statements, in English and Spanish; the latest is from {day}.",
    es="Busqué en {count} declaraciones, en inglés y en español; la más reciente es {of}.",
)
SEARCHED_UNDATED = Text(
    en="I searched {count} statements, in English and Spanish.",
    es="Busqué en {count} declaraciones, en inglés y en español.",
)
SEARCHED_SUMMARIES = Text(
    en="I searched {count} summaries, in English and Spanish; the latest is from {day}.",
    es="Busqué en {count} resúmenes, en inglés y en español; el más reciente es {of}.",
)
SEARCHED_SUMMARIES_UNDATED = Text(
    en="I searched {count} summaries, in English and Spanish.",
    es="Busqué en {count} resúmenes, en inglés y en español.",
)
RELATED = Text(
    en="This may be related, but it may not answer your question: {title}.",
    es="Esto puede tener relación, pero quizás no conteste su pregunta: {title}.",
)
NOT_OF_THEM = Text(
    en="The nearest that I have says nothing about “{name}” and does not answer your question: "
    "{title}.",
    es="Lo más cercano que tengo no dice nada sobre «{name}» y no contesta su pregunta: {title}.",
)
CONTACT = Text(
    en="A person can help you here: {contact}",
    es="Aquí le puede ayudar una persona: {contact}",
)
ASK_LAWYER = Text(
    en="With an immigration case, a lawyer or an accredited representative can help you. For "
    "anything else, {whom}",
    es="Con un caso de inmigración le puede ayudar un abogado o un representante acreditado. Para "
    "cualquier otro asunto, {whom}",
)
ASK_ISSUER = Text(
    en="please ask the department that issued the statement.",
    es="por favor pregunte en el departamento que emitió la declaración.",
)
ASK_DEPARTMENT = Text(
    en="please ask the department in charge of it.",
    es="por favor pregunte en el departamento encargado.",
)

# ---- Who said it, when, in what ------------------------------------------------------------
# Dates come in the forms that ``dates.spelled`` gives: {on} "on March 5, 2018" or "in 2018",
# {of} "of March 5, 2018", {day} "March 5, 2018".

KINDS: Mapping[Kind, Text] = {
    Kind.ORDER: Text(en="order", es="orden"),
    Kind.POLICY: Text(en="policy", es="política"),
    Kind.STATEMENT: Text(en="statement", es="declaración"),
    Kind.PRESS_RELEASE: Text(en="press release", es="comunicado de prensa"),
    Kind.TRANSCRIPT: Text(en="transcript", es="transcripción"),
    Kind.FAQ: Text(en="questions and answers", es="preguntas y respuestas"),
    Kind.PAGE: Text(en="page", es="página"),
    Kind.DIGEST: Text(en="prepared summary", es="resumen preparado"),
}
ROLES: Mapping[SpeakerRole, Text] = {
    SpeakerRole.OFFICIAL: Text(en="official", es="autoridad"),
    SpeakerRole.STAFF: Text(en="staff, not an official", es="personal, no es autoridad"),
    SpeakerRole.ATTENDEE: Text(en="attendee, not an official", es="asistente, no es autoridad"),
    SpeakerRole.PRESS: Text(en="press, not an official", es="prensa, no es autoridad"),
}
PERSON = Text(en="{name} ({role})", es="{name} ({role})")
NOBODY = Text(en="a person whom the record does not name", es="una persona a quien no se nombra")
FROM_DOCUMENT = Text(en="From: {kind} {of} ({who}):", es="De: {kind} {of} ({who}):")
FROM_UNDATED = Text(en="From: {kind} ({who}):", es="De: {kind} ({who}):")
UNKNOWN_ISSUER = Text(en="issuer not given", es="no se indica quién lo emitió")
SAID = Text(en="{on}, {who} said:", es="{on}, {who} dijo:")
SAID_IN = Text(en="{on}, {who} said in a {kind}:", es="{on}, en un documento ({kind}), {who} dijo:")
SAID_AT = Text(
    en="{on}, {who} said, at {time} of the recording:",
    es="{on}, {who} dijo, en el minuto {time} de la grabación:",
)
UNDATED = Text(en="On a day that is not given", es="En una fecha que no se indica")
SUMMARY = Text(
    en="This is a prepared summary, not the official wording. It describes {what}:",
    es="Este es un resumen preparado, no el texto oficial. Habla de {what}:",
)
REPORTED: Mapping[Reports, Text] = {
    Reports.ORDER: Text(en="an order", es="una orden"),
    Reports.STATEMENT: Text(en="a statement", es="una declaración"),
    Reports.REMARK: Text(en="a remark", es="un comentario"),
    Reports.FIGURES: Text(en="figures", es="cifras"),
    Reports.ATTENDEE: Text(
        en="opinions of people who are not officials",
        es="opiniones de personas que no son autoridades",
    ),
}
REPORTED_EVENT = Text(en="an event", es="un acontecimiento")
BY = Text(en="{what} by {who}", es="{what} de {who}")
DATED = Text(en="{what} {of}", es="{what} {of}")
DATED_BY = Text(en="{what}, {on}", es="{what}, {on}")
NOTED = Text(en="{what} ({note})", es="{what} ({note})")
QUOTED = Text(en="“{words}”", es="«{words}»")
ONLY_ORIGINAL = Text(
    en="This exists only in Spanish; these are the original words.",
    es="Esto existe solo en inglés; estas son las palabras originales.",
)
NO_OFFICIAL_TRANSLATION = Text(
    en="There is no official translation into English; these are the original words in Spanish.",
    es="No hay traducción oficial al español; estas son las palabras originales en inglés.",
)

PREPARED_TRANSLATION = Text(
    en="This is a translation prepared by staff, not an official one; the original is in Spanish.",
    es="Esta es una traducción preparada por el personal, no es oficial; el original está en "
    "inglés.",
)
TRANSLATION_SHOWN = Text(
    en="These words are a translation into Spanish; the original in English is one step away.",
    es="Estas palabras son una traducción al inglés; el original en español está a un paso.",
)
PREPARED_TRANSLATION_SHOWN = Text(
    en="These words are a Spanish translation prepared by staff, not an official one; the original "
    "in English is one step away.",
    es="Estas palabras son una traducción al inglés preparada por el personal, no es oficial; el "
    "original en español está a un paso.",
)
SUMMARY_TRANSLATION_SHOWN = Text(
    en="This is the Spanish translation prepared by staff; the English summary is one step away.",
    es="Esta es la traducción al inglés preparada por el personal; el resumen en español está a un "
    "paso.",
)
SUMMARY_IN_OTHER = Text(
    en="This summary is in Spanish; its English translation is one step away.",
    es="Este resumen está en inglés; su traducción al español está a un paso.",
)
SUMMARY_ONLY_IN_OTHER = Text(
    en="This summary exists only in Spanish.", es="Este resumen existe solo en inglés."
)
OFFICIAL_TRANSLATION_NEAR = Text(
    en="These are the original words in Spanish; the official translation into English is one step "
    "away.",
    es="Estas son las palabras originales en inglés; la traducción oficial al español está a un "
    "paso.",
)
OTHER_VERSION = Text(en="in Spanish: {link}", es="en inglés: {link}")

# ---- Still in force? -----------------------------------------------------------------------

IN_FORCE = Text(en="Reported in force {on}.", es="Se reportó vigente {on}.")
IN_FORCE_UNCHECKED = Text(
    en="Reported in force; nobody noted the day.", es="Se reportó vigente; no se anotó el día."
)
APPLIES_FROM = Text(en="It applies from {day} on.", es="Se aplica a partir {of}.")
SUPERSEDED = Text(
    en="This is no longer in force: it was replaced {on}.",
    es="Esto ya no está vigente: se reemplazó {on}.",
)
SUPERSEDED_UNDATED = Text(
    en="This is no longer in force: it was replaced.", es="Esto ya no está vigente: se reemplazó."
)
REPLACED_BY = Text(en="What replaced it: {title}.", es="Lo que lo reemplazó: {title}.")
RESCINDED = Text(
    en="This is no longer in force: it was reported withdrawn {on}.",
    es="Esto ya no está vigente: se reportó anulado {on}.",
)
RESCINDED_UNDATED = Text(
    en="This is no longer in force: it was withdrawn.", es="Esto ya no está vigente: se anuló."
)
HELD_THEN = Text(
    en="This was the rule {on}. It is not the rule today.",
    es="Esta era la regla {on}. Hoy ya no lo es.",
)
SEVERAL_IN_FORCE = Text(
    en="More than one rule reported in force speaks of this. Here they are, the newest first.",
    es="Más de una regla que se reportó vigente habla de esto. Aquí están, primero la más nueva.",
)

# ---- Asked of the answer before ------------------------------------------------------------
# {note} is empty or " (…)", the words that a date needs.

NOTHING_TOLD = Text(
    en="I have not quoted anyone yet. Ask me about a subject.",
    es="Todavía no le he citado a nadie. Pregúnteme por un tema.",
)
NOTHING_TOLD_LAST = Text(
    en="I quoted nobody in my last answer. Ask me about a subject.",
    es="En mi última respuesta no cité a nadie. Pregúnteme por un tema.",
)
ONLY_RELATED = Text(
    en="This is about the words below, which I showed you because they may be related. It does not "
    "answer your earlier question.",
    es="Esto es sobre las palabras de abajo, que le mostré porque pueden tener relación. No "
    "contesta su pregunta anterior.",
)
WHO_SAID = Text(en="This was said by {who}.", es="Esto lo dijo {who}.")
WHO_ISSUED = Text(en="This was issued by: {who}.", es="Esto lo emitió: {who}.")
NO_PERSON = Text(
    en="The record names no person who said or signed it.",
    es="En lo que tengo no se indica qué persona lo dijo o lo firmó.",
)
WHO_UNKNOWN = Text(
    en="The record does not say who issued this.", es="No se indica quién emitió esto."
)
WHO_REPORTED = Text(
    en="According to a news report, this comes from: {who}. What you read here is a prepared "
    "summary, not the exact words.",
    es="Según una noticia, esto viene de: {who}. Lo que se lee aquí es un resumen preparado, no "
    "las palabras exactas.",
)
WHO_REPORTS = Text(
    en="This is what the news report itself tells; these are not the words of an official.",
    es="Esto lo cuenta la propia noticia; no son palabras de una autoridad.",
)
WHEN_SAID = Text(en="This was said {on}{note}.", es="Esto se dijo {on}{note}.")
WHEN_ISSUED = Text(en="This is dated {day}{note}.", es="Esto lleva la fecha {of}{note}.")
WHEN_REPORTED = Text(
    en="According to a news report, this is from {day}{note}.",
    es="Según una noticia, esto es {of}{note}.",
)
WHEN_NOTED = Text(
    en="The record gives no exact date, only this: {note}.",
    es="No se indica la fecha exacta, solo esto: {note}.",
)
WHEN_UNKNOWN = Text(
    en="The record does not say when this was.", es="No se indica de cuándo es esto."
)
IS_ORDER = Text(
    en="This is an order: while it is in force, those it is meant for must follow it.",
    es="Esto es una orden: mientras esté vigente, deben cumplirla aquellos a quienes va dirigida.",
)
IS_POLICY = Text(
    en="This is a policy, a rule for how an office works: while it is in force, the office must "
    "follow it.",
    es="Esto es una política, una regla de cómo trabaja una oficina: mientras esté vigente, la "
    "oficina debe cumplirla.",
)
IS_SAID = Text(
    en="This is what somebody said ({kind}), not an order or a law: by itself it binds nobody.",
    es="Esto es algo que se dijo ({kind}), no una orden ni una ley: por sí solo no obliga a nadie.",
)
IS_INFORMATION = Text(
    en="This is information ({kind}), not an order or a law: by itself it binds nobody.",
    es="Esto es información ({kind}), no una orden ni una ley: por sí sola no obliga a nadie.",
)
IS_REPORT = Text(
    en="This is a prepared summary of a news report that tells of {what}. It is not an order or a "
    "law, and by itself it binds nobody.",
    es="Esto es un resumen preparado de una noticia que habla de {what}. No es una orden ni una "
    "ley, y por sí solo no obliga a nadie.",
)
IS_REPORT_OF_ORDER = Text(
    en="This is a prepared summary of a news report that tells of an order. The summary is not the "
    "order: what binds is the order's own text, which I do not have here.",
    es="Esto es un resumen preparado de una noticia que habla de una orden. El resumen no es la "
    "orden: lo que obliga es el texto de la orden misma, que no tengo aquí.",
)
NOTHING_LATER = Text(
    en="I have nothing later on it.",
    es="No tengo nada más reciente.",
)
HOLDS_UNKNOWN = Text(
    en="I cannot tell whether this still holds today: it is from {day}{note}, and I have nothing "
    "later on it.",
    es="No puedo decir si esto sigue igual hoy: es {of}{note}, y no tengo nada más reciente.",
)
HOLDS_UNDATED = Text(
    en="I cannot tell whether this still holds today: the record does not say when it was.",
    es="No puedo decir si esto sigue igual hoy: no se indica de cuándo es.",
)
STANDS_IN = Text(en="It says so in: {place}.", es="Lo dice en: {place}.")
UNDER_HEADING = Text(en="under “{heading}”", es="bajo «{heading}»")
ON_PAGE = Text(en="page {page}", es="página {page}")
AT_TIME = Text(en="at {time} of the recording", es="minuto {time} de la grabación")

# ---- Who somebody is ----------------------------------------------------------------------

KNOWN_PERSON = Text(
    en="According to what I have from {day}: {who}.", es="Según lo que tengo {of}: {who}."
)
KNOWN_PERSON_UNDATED = Text(en="According to what I have: {who}.", es="Según lo que tengo: {who}.")
NOT_SURE_TODAY = Text(
    en="Whether that is still so today, I cannot tell.",
    es="No puedo decir si hoy sigue igual.",
)

# ---- Badges and places ---------------------------------------------------------------------

BADGE_IN_FORCE = Text(en="reported in force {on}", es="se reportó vigente {on}")
BADGE_SUPERSEDED = Text(en="no longer in force: replaced", es="ya no está vigente: se reemplazó")
BADGE_RESCINDED = Text(en="no longer in force: withdrawn", es="ya no está vigente: se anuló")
BADGE_DIGEST = Text(en="not the official wording", es="no es el texto oficial")
SOURCES = Text(en="Sources", es="Fuentes")
NO_ANSWER = Text(
    en="Near your question, but not an answer to it", es="Cerca de su pregunta, pero no la contesta"
)
FILE = Text(en="file: {file}", es="archivo: {file}")

# ---- Dates ---------------------------------------------------------------------------------

MONTHS: tuple[Text, ...] = (
    Text(en="January", es="enero"),
    Text(en="February", es="febrero"),
    Text(en="March", es="marzo"),
    Text(en="April", es="abril"),
    Text(en="May", es="mayo"),
    Text(en="June", es="junio"),
    Text(en="July", es="julio"),
    Text(en="August", es="agosto"),
    Text(en="September", es="septiembre"),
    Text(en="October", es="octubre"),
    Text(en="November", es="noviembre"),
    Text(en="December", es="diciembre"),
)
FULL_DATE = Text(en="{month} {day}, {year}", es="{day} de {month} de {year}")
MONTH_DATE = Text(en="{month} {year}", es="{month} de {year}")
ON_DAY = Text(en="on {day}", es="el {day}")
IN_PERIOD = Text(en="in {day}", es="en {day}")
OF_DAY = Text(en="of {day}", es="del {day}")
OF_PERIOD = Text(en="of {day}", es="de {day}")
