"""Patterns of people who want to die or to harm themselves, in the words in which it is said."""

from __future__ import annotations

from assistant.emergency.abuse import DOER
from assistant.emergency.grammar import any_of

# Each of them says it; words that somebody merely tired may use say it only two together.
DESPAIR = any_of(
    r"""
    \b(?:kill|killing|hurt|hurting|hang|hanging|shoot|cut|cutting|harm|harming|drown|stab|burning|
      poison) (?:my|him|her|them)sel(?:f|ves)\b(?! (?:in the foot|some slack))
    \b(?:end|ending|take|taking|took) (?:my|his|her|their) (?:own )?(?:life|lives)\b|\bend it all\b
    \b(?:want|wants|wanted|wanna|ready|wish|going|rather) (?:to )?(?:just )?die\b(?! (?:of|for|on|
      laughing|hard))
    \bsuicid\w+\b(?! (?:prevention|prevencion|linea|hotline|line|rate|rates|program|awareness|
      statistics|law|unit|cases))
    \b<not_want> <to_live>(?! (?:here|there|in|with|near|at|under|next|on|off|around|por aqui|aqui|
      en|con|cerca|alla|sin papeles|in fear|con miedo))(?= |$)
    \b<not_want> (?:be|estar) (?:here|alive|around|aqui|vivo|viva|en este mundo)(?: (?:anymore|
      any more|any longer|ya))? $
    \b(?:no|any|ningun|ninguna) (?:reason|point|sense|motivo|razon|sentido) (?:left )?(?:to|in|for|
      para|de|en|a)? ?<to_live>(?! (?:here|there|in|with|aqui|en|con))(?= |$)
    \bsentido (?:a|de) (?:la|mi|su|esta) vida\b(?<!cual es el sentido de la vida)
    \b(?:wish|wishes|wished|rather) (?:i |he |she )?(?:was|were|be|had been|could be|could just be)
      \ (?:dead|gone forever|not alive|never born)\b|\bnever been born\b|\bbetter off dead\b
    \b(?:quisiera|quiero|quiere|ojala|preferiria|prefiero|desearia|mejor) (?:ya |que )?(?:estar|
      estuviera|haber|me|no haber|no|nunca haber) (?:ya )?(?:muert[oa]|muriera|nacido|despertar|
      existir|nacer|muera)\b
    \b(?:better|mejor|happier) (?:off )?(?:without me|sin mi)(?= $| me| ya| no| adios| goodbye)
    \b(?:mejor|better) (?:off )?(?:si|if) (?:yo |i )?(?:no (?:estuviera|existiera|viviera)|
      me (?:muero|muriera|mato)|was (?:dead|gone|not here)|were (?:dead|gone|not here)|died)\b
    \b(?:i|i am|he is|she is|my \w+ is|wants to|want to|gonna|ready to) (?:\w+ ){0,2}(?:end|
      ending) (?:it|things|everything)(?= $| all| tonight| now| today| soon| once)
    \b(?:voy|va|quiero|quiere|pienso|piensa) (?:a )?(?:acabar|terminar) con (?:todo|esto|mi vida|
      su vida|mi existencia)(?= $| ya| hoy| esta noche| ahorita| de una)
    \b(?:tengo|tiene|traigo|trae|siento|siente|me dan|le dan|con) (?:\w+ )?(?:ganas|pensamientos|
      ideas|deseos) (?:de )?<to_die>(?! de (?:hambre|risa|sed|calor|frio|sueno|pena))
    \b(?:me|se) (?:estoy|esta|sigo|sigue|ando|anda) (?:haciendo (?:mucho )?dano|cortando|
      lastimando)\b(?! (?:el (?:pelo|cabello)|la luz|la llamada|a))
    \bcortando se (?:los|las|el|sus) (?:brazos?|venas|munecas|piernas|cuello)\b
    \b(?:think|thinking|thoughts|thought|plan|planning|pensando|pienso|piensa|planeando|pensar)
      \ (?:\w+ ){0,2}(?:of|about|en|de|to) (?:dying|ending it|ending my|death all|<to_die>|
      no existir|la muerte todo)
    \b(?:me|se|nos) (?:quiero|quiere|queria|voy a|va a|intento|esta tratando de|quieren|vaya a|
      puede|quise|quiso) (?:matar|suicidar|morir|ahorcar|aventar|cortar|lastimar|hacer dano|
      quitar la vida|colgar|tirar d|envenenar|dar un (?:tiro|balazo))(?!\w*o\b)\w*(?! el (?:pelo|
      cabello)| la luz)(?! de (?:hambre|risa|calor|sed|frio|ganas|sueno|(?:la |pura )*(?:verguenza|
      pena|nervios|coraje)))
    \b(?:quiero|quiere|voy a|va a|queremos|quisiera|mejor) (?:matar (?:me|se)|suicidar (?:me|se)|
      morir (?:me|se)|quitar (?:me|se) la vida|aventar (?:me|se) (?:de|del|al|a)|
      cortar (?:me|se) (?:las venas|$)|morir $|acabar con (?:mi|su) vida)
    \b<tired> (?:of|de) (?:living|life|being alive|vivir|la vida|estar viv[oa]|existir|mi vida)
      (?! (?:in|here|with|en|aqui|con))(?= |$)
    \b(?:suicide|goodbye) (?:note|letter)\b|\b(?:carta|nota) (?:de despedida|suicida)\b
    \b(?:jump|jumping) off (?:the|a|of) (?:\w+ )?<height>\b|\b<height> (?:\w+ ){0,6}(?:going to|
      wants to|about to|threatening to|ready to|trying to|will) jump\b
    \b(?:se|me) (?:\w+ ){1,3}(?:aventar|tirar|lanzar) (?:\w+ )?(?:de|del|desde|al|a) (?:\w+ )?
      (?:<height>|tren|carros|freeway)\b
    \b<height> (?:\w+ ){0,6}se (?:va a|quiere) (?:aventar|tirar|lanzar)\b
    \b(?:have|got|has|holding|tengo|tiene|agarro|
      agarre) (?:\w+ ){0,3}<means> (?:\w+ ){0,6}(?:going to
      \ (?:take|swallow|use)|take them all|want to die|voy a (?:tomar|usar)|va a tomar|
      (?:goodbye|adios)|para (?:matar|morir|acabar))
    \b(?:sleep|asleep|dormir|duermo|acostar me|dormida|dormido) (?:me )?(?:\w+ ){0,3}(?:never|not|
      ya no|nunca|no) (?:\w+ )?(?:wake|despertar|desperta)\b|\b(?:sleep|dormir)(?: me)? (?:forever|
      para siempre)\b
    \b(?:do not|hope i|never) (?:want to |do not )?wake up (?:tomorrow|again|anymore|ever)\b
    \b(?:want|wants|quiero|quisiera|quiere) (?:to |yo )?(?:just |nomas |solo |ya )?(?:disappear|
      desaparecer)(?: (?:forever|para siempre|ya|de este mundo|from this world|de la tierra))? $
    \b(?:no|lost|losing|without) (?:my |the |his |her |all |any )?(?:will|desire|reason|motivation|
      strength|hope) (?:left )?(?:to|for) <to_live>(?= |$)
    \b(?:about to|going to|ready to|estoy por|voy a|a punto de|thinking of) (?:jump|jumping|
      aventar me|
      tirar me|saltar|brincar)(?: (?:off|from|now|tonight|ya|del (?:puente|techo|edificio)|de (?:un|
      este) (?:puente|edificio))| $)
    \b<weary> (?:\w+ ){0,5}<weary>
    """
)
# What others want to do to somebody is no wish of his or hers to die: "me quiere matar" is a
# threat, "me quiero matar" is none, and neither is "se me quiere matar", said of one's own.
_OTHERS_WILL = (
    r"(?:quieren?|quiera|quiso|quisieron|quisiera|van? a|vaya a|intentan?|intentaron|tratan? de|"
    r"trato de|trataron de|pueden?|(?:esta|estan|anda|andan) (?:tratando|pensando|intentando)"
    r"(?: de| en)?|planean?|piensan?(?: en)?|amenazan?(?: con)?)"
)
_KILL = (
    r"(?:matar|asesinar|ahorcar|colgar|envenenar|aventar|tirar|lanzar|cortar|lastimar|hacer dano|"
    r"quitar la vida|dar un (?:tiro|balazo))"
)
THREATENED = any_of(
    rf"""
    (?<!\bse )\b(?:me|nos) {_OTHERS_WILL} {_KILL}\w*
    \b{DOER} (?:ya |casi |ayer |anoche |otra vez )?(?:me|nos) (?:intento|queria|
      trataba de) {_KILL}\b
    \b(?:me|nos) intento {_KILL} (?:mi|el|la|un|una|ese|esa|su) {DOER}\b
    \b{_OTHERS_WILL} {_KILL} (?:me|nos)\b
    \b{_OTHERS_WILL} (?:hacer (?:me|nos) dano|quitar (?:me|nos) la vida|dar (?:me|nos) un (?:tiro|
      balazo))\b
    \b{_OTHERS_WILL} (?:acabar|terminar) con (?:mi|nuestras?) (?:vidas?|existencia)\b
    \b(?:tienen?|traen?|sienten?|les? dan?) (?:\w+ )?(?:ganas|pensamientos|ideas|deseos) de
      \ (?:{_KILL} (?:me|nos)|(?:hacer|quitar) (?:me|nos) (?:dano|la vida))\b
    \b(?:{DOER}|people|who|that) (?:is |are |was |were |just |always |has |keeps |
      really |says (?:he|she) (?:is |will )?)*(?:wants?|wanted|tried|tries|trying|going|threat\w+|
      will|would|plan\w*|about|attempt\w*)? ?(?:to )?(?:end|ending|take|taking) (?:my|our)
      \ (?:own )?(?:life|lives)\b
    """
)
# On the whole of what is said, suppositions too: "nobody would care if I died".
GONE = any_of(
    r"""
    \b(?:nobody|no one|not anyone|who would|nadie|a nadie|a quien) (?:\w+ ){0,4}(?:care|cares|
      notice|
      miss me|importa|importaria|extran\w+|doleria|lloraria|cry) (?:\w+ )?(?:if|when|si|
      cuando) (?:i|
      me|yo|ya) (?:\w+ )?(?:died?|dead|gone|disappear\w*|muero|muriera|mato|no (?:este|estoy|
      estuviera)|voy|desaparezco)\b
    \b<weary> (?:\w+ ){0,6}<weary>
    """
)
