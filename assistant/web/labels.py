"""Every string of the web pages, English and Spanish side by side: ``messages.py`` for the pages.

The same rules hold: a constant of type :class:`Text`, Spanish that is plain, warm and says usted,
no condition on the language anywhere else. Grouped by the place where they are read.
"""

from __future__ import annotations

from collections.abc import Mapping

from assistant.messages import Text
from assistant.web.wording import Wording
from index.statement import Language, Translation

# ---- Around every page -----------------------------------------------------------------------

LANGUAGE_NAMES: Mapping[Language, Text] = {
    "en": Text(en="English", es="English"),
    "es": Text(en="Español", es="Español"),
}
LANGUAGE_SWITCH = Text(en="Language of the page", es="Idioma de la página")
SKIP = Text(en="Skip to the question box", es="Ir al cuadro de preguntas")
SKIP_TO_TEXT = Text(en="Skip to the text", es="Ir al texto")
LEAVE = Text(en="Leave this page", es="Salir de esta página")
LEAVE_BRIEF = Text(en="Leave", es="Salir")
LEAVE_HINT = Text(
    en="Leaves at once for a plain page. Pressing Shift three times does the same.",
    es="Sale de inmediato a una página cualquiera. Oprimir Shift tres veces hace lo mismo.",
)
HOME = Text(en="Ask a question", es="Hacer una pregunta")
ALL_STATEMENTS = Text(en="All the statements", es="Todas las declaraciones")
OPENS_ELSEWHERE = Text(en="(opens in a new tab)", es="(se abre en otra pestaña)")
NO_SCRIPT = Text(
    en="Asking questions needs JavaScript, which is off in this browser. You can still read every "
    "statement that the answers come from:",
    es="Para hacer preguntas se necesita JavaScript, y este navegador lo tiene apagado. De todos "
    "modos puede leer todas las declaraciones de donde salen las respuestas:",
)

# ---- The first screen ------------------------------------------------------------------------

TAGLINES: Mapping[Wording, Text] = {
    Wording.EXACT: Text(
        en="What officials actually said, in their own words",
        es="Lo que de verdad dijeron las autoridades, en sus propias palabras",
    ),
    Wording.SUMMARIES: Text(
        en="Summaries of what officials said or ordered",
        es="Resúmenes de lo que dijeron u ordenaron las autoridades",
    ),
    Wording.BOTH: Text(
        en="What officials actually said or ordered, and where that comes from",
        es="Lo que de verdad dijeron u ordenaron las autoridades, y de dónde viene",
    ),
}
WHAT_IT_IS: Mapping[Wording, Text] = {
    Wording.EXACT: Text(
        en="Ask in English or Spanish. The answer is quoted word for word from official "
        "statements, and shows you where it comes from.",
        es="Pregunte en español o en inglés. La respuesta se cita palabra por palabra de "
        "declaraciones oficiales, y le muestra de dónde viene.",
    ),
    Wording.SUMMARIES: Text(
        en="Ask in English or Spanish. The answer comes from summaries, prepared from news "
        "reports, of what officials said or ordered. They are not the officials' exact words. It "
        "always shows you where it comes from.",
        es="Pregunte en español o en inglés. La respuesta sale de resúmenes, preparados a partir "
        "de noticias, de lo que dijeron u ordenaron las autoridades. No son sus palabras exactas. "
        "Siempre le muestra de dónde viene.",
    ),
    Wording.BOTH: Text(
        en="Ask in English or Spanish. Where we have the official text, the answer is quoted from "
        "it word for word; where we do not, it comes from summaries prepared from news reports, "
        "which are not the exact words. It always tells you which of the two it is, and where it "
        "comes from.",
        es="Pregunte en español o en inglés. Cuando tenemos el texto oficial, la respuesta se cita "
        "palabra por palabra; cuando no, sale de resúmenes preparados a partir de noticias, que no "
        "son las palabras exactas. Siempre le dice cuál de las dos cosas es y de dónde viene.",
    ),
}
WHAT_IT_IS_NOT = Text(
    en="It is not legal advice, not a lawyer, and not the police: nobody is on the other side.",
    es="No es asesoría legal, no es un abogado y no es la policía: no hay nadie del otro lado.",
)
EMERGENCY_LINE = Text(
    en="In an emergency call 911. This page cannot send help.",
    es="En una emergencia llame al 911. Esta página no puede mandar ayuda.",
)
CALL_911 = Text(en="Call 911", es="Llamar al 911")
NOTHING_STORED = Text(
    en="Nothing you write here is stored.", es="Nada de lo que escriba aquí se guarda."
)
EXAMPLES = Text(en="People ask, for example:", es="Por ejemplo, la gente pregunta:")

# ---- Asking ----------------------------------------------------------------------------------

YOUR_QUESTION = Text(en="Your question", es="Su pregunta")
QUESTION_HINT = Text(en="Write your question", es="Escriba su pregunta")
QUESTION_HINT_BRIEF = Text(en="Ask here", es="Pregunte aquí")  # where there is room for no more
ASK = Text(en="Ask", es="Preguntar")
CONVERSATION = Text(en="Questions and answers", es="Preguntas y respuestas")
YOU_ASKED = Text(en="You asked:", es="Usted preguntó:")
ANSWER = Text(en="Answer:", es="Respuesta:")
SEARCHED_AS = Text(en="Searched as: {words}", es="Se buscó como: {words}")
SEARCHING = Text(en="Looking through the statements …", es="Buscando en las declaraciones …")
STARTING = Text(
    en="The assistant is just starting. Your question is waiting and will be answered in a few "
    "seconds; there is no need to ask again.",
    es="El asistente apenas está arrancando. Su pregunta está en espera y se contestará en unos "
    "segundos; no hace falta volver a preguntar.",
)
CLEAR = Text(en="Clear the conversation", es="Borrar la conversación")
CLEARED = Text(en="The conversation has been cleared.", es="La conversación se borró.")
PRINT = Text(en="Print", es="Imprimir")
PRINTED_ON = Text(en="Printed on", es="Impreso el")  # a day follows

# ---- When a question cannot be taken ---------------------------------------------------------

TOO_MANY = Text(
    en="You have asked many questions in a short time. Please wait a few seconds and ask again.",
    es="Ha hecho muchas preguntas en poco tiempo. Por favor espere unos segundos y vuelva a "
    "preguntar.",
)
TOO_MANY_HERE = Text(
    en="Many questions are coming from your network right now. Please wait a few seconds and ask "
    "again.",
    es="En este momento llegan muchas preguntas desde su red. Por favor espere unos segundos y "
    "vuelva a preguntar.",
)
BUSY = Text(
    en="Many people are asking right now. Please try again in a moment.",
    es="Mucha gente está preguntando en este momento. Por favor intente de nuevo en un momento.",
)
UNAVAILABLE = Text(
    en="I cannot answer right now because of a problem on our side. Please try again later.",
    es="Ahora no puedo contestar por un problema de nuestro lado. Por favor intente más tarde.",
)
NOT_REACHED = Text(
    en="Your question did not get through. Please check your connection and ask again.",
    es="Su pregunta no llegó. Por favor revise su conexión y vuelva a preguntar.",
)
BAD_REQUEST = Text(
    en="That request cannot be read. The README says what the endpoint takes.",
    es="Esa solicitud no se puede leer. El README dice qué recibe el punto de acceso.",
)

# ---- An answer and its cards -----------------------------------------------------------------

APPROVED = Text(
    en="This answer was reviewed by staff.", es="El personal revisó y aprobó esta respuesta."
)
SEE_IN_PLACE = Text(en="See these words in the document", es="Ver estas palabras en el documento")
SEE_SUMMARY_IN_PLACE = Text(en="See this in the summary", es="Ver esto en el resumen")
QUOTE_NUMBER = Text(en="Source {number}", es="Fuente {number}")
COPY = Text(en="Copy with its source", es="Copiar con su fuente")
COPIED = Text(en="Copied.", es="Copiado.")
NOT_COPIED = Text(en="The browser did not allow copying.", es="El navegador no permitió copiar.")
IN_LANGUAGE: Mapping[Language, Text] = {
    "en": Text(en="in English", es="en inglés"),
    "es": Text(en="in Spanish", es="en español"),
}
TRANSLATIONS: Mapping[Translation, Text] = {
    Translation.OFFICIAL: Text(en="official translation", es="traducción oficial"),
    Translation.PREPARED: Text(en="prepared translation", es="traducción preparada"),
    Translation.UNOFFICIAL: Text(en="unofficial translation", es="traducción no oficial"),
    Translation.MACHINE: Text(en="machine translation", es="traducción automática"),
}
ORIGINAL = Text(en="original", es="original")
PAGE = Text(en="page {page}", es="página {page}")
AT_TIME = Text(en="at {time} of the recording", es="en el minuto {time} de la grabación")

# ---- The page of a statement -----------------------------------------------------------------

SOURCE_PANEL = Text(en="The document", es="El documento")
SUMMARY_PANEL = Text(en="The summary", es="El resumen")
CLOSE = Text(en="Close", es="Cerrar")
LOADING = Text(en="Opening …", es="Abriendo …")
NOT_LOADED = Text(
    en="This could not be opened. Please try again.",
    es="No se pudo abrir. Por favor intente de nuevo.",
)
CHANGED = Text(
    en="This text has changed since the link was made.",
    es="Este texto ha cambiado desde que se hizo el enlace.",
)
FOUND_AGAIN = Text(
    en="The cited words are still in it, and are highlighted.",
    es="Las palabras citadas siguen ahí y están resaltadas.",
)
NOT_FOUND_AGAIN = Text(
    en="The cited words could not be found in it again.",
    es="Ya no se pudieron encontrar en él las palabras citadas.",
)
WORDS_THEN = Text(en="The words that were cited:", es="Las palabras que se citaron:")
ISSUED_BY = Text(en="Issued by", es="Emitido por")
SPOKEN_BY = Text(en="Speaker", es="Quién habla")
DATED = Text(en="Date", es="Fecha")
DATE_WITH_NOTE = Text(en="{day} ({note})", es="{day} ({note})")
STANDING = Text(en="In force?", es="¿Vigente?")
NOW_REPLACED_BY = Text(en="Replaced by", es="Lo reemplazó")
SOURCE_NOTE = Text(en="Where it is from", es="De dónde viene")
OFFICIAL_TEXT = Text(en="Official text", es="Texto oficial")
RECORDING = Text(en="Recording", es="Grabación")
OTHER_LANGUAGE: Mapping[Language, Text] = {
    "en": Text(en="Read it in English", es="Leerlo en inglés"),
    "es": Text(en="Read it in Spanish", es="Leerlo en español"),
}
PERMANENT_LINK = Text(en="Permanent link to these words", es="Enlace permanente a estas palabras")
SPEAKER_UNKNOWN = Text(en="Speaker not named", es="No se nombra quién habla")
STATEMENTS_TITLE = Text(
    en="The statements that answers come from", es="Las declaraciones de donde salen las respuestas"
)
UNDATED_SHORT = Text(en="no date given", es="sin fecha")

# ---- Pages that are not there ----------------------------------------------------------------

NO_SUCH_PAGE = Text(en="There is no such page.", es="Esa página no existe.")
NO_SUCH_STATEMENT = Text(
    en="There is no such statement here, or no longer.",
    es="Esa declaración no está aquí, o ya no está.",
)
NO_SUCH_STATEMENT_MORE = Text(
    en="The link may have been cut short, or the statement may have been taken out. Look for it "
    "among all the statements, or ask about its matter.",
    es="Quizá el enlace se cortó, o la declaración se retiró. Búsquela entre todas las "
    "declaraciones, o pregunte por su asunto.",
)
WENT_WRONG = Text(
    en="Something went wrong on our side. Please try again later.",
    es="Algo falló de nuestro lado. Por favor intente más tarde.",
)
TOO_LARGE = Text(en="That is too much text.", es="Es demasiado texto.")

BAD_FORM = Text(
    en="Something in the form is missing or too long.",
    es="Algo falta en el formulario o es demasiado largo.",
)

# ---- Signing in ------------------------------------------------------------------------------

SIGN_IN = Text(en="Sign in", es="Iniciar sesión")
SIGN_OUT = Text(en="Sign out", es="Cerrar sesión")
USER_NAME = Text(en="Name", es="Nombre")
PASSWORD = Text(en="Password", es="Contraseña")
WRONG_SIGN_IN = Text(
    en="The name or the password is not right.", es="El nombre o la contraseña no son correctos."
)
SIGN_IN_LATER = Text(
    en="Too many attempts. Please wait {minutes} minutes and try again.",
    es="Demasiados intentos. Por favor espere {minutes} minutos e intente de nuevo.",
)
SIGN_IN_BUSY = Text(
    en="Many people are signing in right now. Please try again in a moment.",
    es="Mucha gente está iniciando sesión en este momento. Por favor intente de nuevo en un "
    "momento.",
)
FROM_ELSEWHERE = Text(
    en="This form was sent by another site. Please sign in or out on this site's own page.",
    es="Este formulario lo envió otro sitio. Por favor inicie o cierre su sesión en la página de "
    "este sitio.",
)
SIGNED_IN_AS = Text(en="Signed in as {name} ({role})", es="Sesión de {name} ({role})")
NOT_YOUR_PAGE = Text(
    en="Your account may not open this page.", es="Su cuenta no puede abrir esta página."
)
STAFF_ROLE = Text(en="staff", es="personal")
ADMIN_ROLE = Text(en="administrator", es="administración")
STAFF_PAGE = Text(en="Staff", es="Personal")
ADMIN_PAGE = Text(en="Administration", es="Administración")
NOTHING_HERE_YET = Text(en="There is nothing here yet.", es="Todavía no hay nada aquí.")
