"""Patterns of bodies that fail, children without anybody, and water, fire and machines."""

from __future__ import annotations

from assistant.emergency.grammar import any_of

PERIL = any_of(
    r"""
    \b(?:burned|burnt|scalded|burns|quemo|quemado|quemada|quemaron) (?:\w+ ){0,2}(?:with|by|from|
      con)
      \ (?:\w+ )?(?:boiling|hot|acid|oil|grease|gasoline|agua|aceite|acido|gasolina|caldo|cafe)\b
    \b(?:hot|boiling|hirviendo|caliente) (?:\w+ )?(?:oil|water|soup|coffee|grease|tea)? ?(?:just |
      was )?(?:spilled|fell|poured|splashed|thrown|dumped) (?:\w+ )?on (?:my|her|his|me|him|the)\b
      (?! (?:shirt|floor|laptop|phone|carpet|pants|rug|table))
    \b(?:hit|banged|bumped|hurt|cracked|split) (?:his|her|my|their) (?:head|skull) (?:\w+ ){0,4}
      (?:throwing up|vomiting|sleepy|bleeding|blood|dizzy|unconscious|passed|not|will not|confused|
      seizure|open|hard)\b
    \b(?:pego|golpeo|abrio|partio) (?:\w+ ){0,3}cabeza (?:\w+ ){0,4}(?:vomit\w+|sangr\w+|mare\w+|
      dorm\w+|no|desmay\w+|inconsciente)\b
    \b(?:foam|foaming|froth|frothing) (?:\w+ ){0,3}mouth\b|\bespuma (?:\w+ ){0,3}boca\b
    \bshaking (?:\w+ ){0,2}(?:on the (?:floor|ground)|uncontrollably|all over)\b
    \b(?:lost|losing|loses|lose) (?:\w+ )?(?:consciousness|conciousness|consiousness|
      conscienceness)\b|\b(?:perdio|perdi|perdiendo|pierde) (?:el |la )?(?:conocimiento|conciencia|
      consciencia|sentido)\b
    \b(?:<person>|he|she) (?:just |has )?(?:odd|oded|odied|od) (?:on |he|she|and|in|not|can|help|
      $|blue|is)
    \b(?:at|on|to) the bottom of (?:the|our|my|a) (?:\w+ )?<water>\b|\b(?:al|en el) fondo
      \ (?:de la|del|de) (?:\w+ )?<water>\b|\b(?:floating|flotando) (?:\w+ )?(?:face|in|boca|en)
      \b(?= (?:down|the|la|el|abajo|\w+ <water>))(?<!floating in)|\bface down in\b|
      \b(?:went|gone|going|se fue|se hundio|hundiendo) under (?:the )?water\b|
      \bse (?:hundio|esta hundiendo) en (?:el|la)\b
    \b<body> (?:\w+ ){0,3}(?:caught|stuck|trapped|pinned|crushed|atorad\w|atrapad\w|prensad\w|
      machucad\w) (?:\w+ ){0,2}(?:in|under|between|inside|by|en|entre|con|debajo|abajo)\b
    \bse (?:me|le|nos) (?:\w+ )?(?:atoro|atrapo|prenso|machuco|queda|quedo atorad\w|
      quedo atrapad\w|atasco) (?:\w+ )?(?:el|la|los|una?) <body>\b
    \b(?:pinned|crushed|trapped|aplastad[oa]|prensad[oa]) (?:\w+ )?(?:under|beneath|between|debajo|
      por|entre)\b
    \btornado (?:\w+ ){0,8}(?:under|debajo|trapped|atrapad\w+|hit us|viene|acerca|aqui|
      enfrente|coming|heading|on top)\b
    \b(?:current|flood|floodwater|creek|wind|river) (?:is |are )?(?:taking|carrying|dragging|
      pulling|
      sweeping|sweeps) (?:\w+ ){0,2}(?:<being>|<vehicle>|<home>)\b
    \b(?:corriente|creciente|arroyo|rio|agua|viento) (?:\w+ ){0,3}(?:llevando|arrastrando|jalando|
      lleva|arrastra)\b
    \b(?:on|en) (?:the|our|my|el|nuestro|mi) (?:roof|techo|attic|azotea) (?:\w+ ){0,5}(?:flood\w*|
      water|inund\w+|agua)\b|\b(?:flood\w*|water|inund\w+) (?:\w+ ){0,6}on (?:the|our|my) roof\b
    \bse (?:me |nos )?(?:esta |anda )?metiendo (?:el |la |mucha |toda el )*agua (?:a|en|por) (?:la|
      mi|nuestra) casa\b
    \b(?:agua|water) (?:\w+ ){0,4}(?:rodillas?|cintura|cuello|pecho|knees?|waist|neck|chest)\b
    \bno (?:me |le |se |nos )?(?:para|paran|deja|detiene|puedo parar|podemos parar|puede parar)
      \ (?:de salir )?(?:la |el )?(?:sangre|sangrado|hemorragia)\b|\bbleeding (?:\w+ ){0,2}(?:
      will not|does not|not) stop\b|\b(?:blood|bleeding) (?:is |keeps )?(?:gushing|squirting|
      pouring|
      spurting|coming)\b|\bbleed(?:ing)? (?:out|to death)\b
    \bno (?:me puedo|se puede) (?:parar|levantar|mover|enderezar) (?!de |a (?:trabajar|las))
    \b(?:salen|saliendo|salian|hay|se ven|veo) (?:\w+ )?(?:llamas|flamas|llamaradas|lumbre)\b
    \b(?:humo|lumbre|llamas|flamas|fuego|chispas) (?:\w+ ){0,2}se (?:prendio|incendio|quemo)\b
    \b(?:sonando|pitando|suena|sono|prendio|activo) (?:\w+ )?(?:el |la )(?:detector|alarma|sensor)
      \ de(?:l)? monoxido\b|\b(?:monoxido|monoxide|co2? (?:alarm|detector)) (?:\w+ ){0,8}(?:dizzy|
      headaches?|cabeza|maread\w+|vomit\w+|going off|beeping|sonando|pitando)
    \b(?:electrocuted|electrocuto|electrocutando|shocked by|le dio la corriente|
      toco (?:un|el) cable)\b
    \b<child> (?:\w+ ){0,5}(?:locked|stuck|left|trapped|alone|encerrad\w+|atrapad\w+|dejad\w+|
      sol[oa]s?|
      inside) (?:\w+ ){0,4}<vehicle>\b(?! seat)
    \b(?:left|leave|dejaron|dejo|deje|olvido|olvide|hay|there is|encerre|locked) (?:\w+ ){0,4}
      <child> (?:\w+ ){0,4}(?:en|in|inside|dentro|adentro) (?:\w+ ){0,3}<vehicle> (?:\w+ ){0,3}
      (?:hot|heat|sun|sol|calor|cerrad\w|ac|aire|crying|llorando|alone|solo|sola|windows)
    \b(?:keys|llaves) (?:\w+ ){0,4}<vehicle> (?:\w+ ){0,3}<child>\b(?! seat)|\b<child> (?:\w+ ){0,4}
      (?:keys|llaves) (?:\w+ ){0,3}(?:inside|in|adentro|dentro)\b
    \b<child> (?:\w+ ){0,6}(?:alone|sol[oa]s?|by (?:him|her|them)sel\w+|nobody|nadie|sin nadie|
      wandering)
      (?: \w+){0,6} (?:crying|llorando|highway|freeway|tracks|vias|autopista|carretera|
      interstate|diaper|panal|barefoot|descalz\w|screaming|gritando|trafico|traffic)\b
    \b<kin> (?:de \d+ \w+ |of \d+ \w+ |chiquit\w |\d+ year old )?(?:esta|anda|estan) (?:perdid|
      extraviad|desaparecid)[oa]s?\b(?! de la (?:vista|lista))
    \b<kin> (?:\w+ ){0,9}(?:no (?:lo|la|los|las) (?:encontramos|encuentro|encontrar|hallamos|hallo|
      encuentran)|no aparece[n]?|no (?:contesta|responde) (?:\w+ ){0,3}(?:nadie|perdid)\w*|
      (?:nobody|no one) (?:can find|knows where|has seen)|nadie (?:sabe (?:donde|nada)|lo ha visto|
      la ha visto)|can not find (?:him|her|them))\b(?!.*\b(?:<authority>|form|formulario|card|
      tarjeta|papel|acta|birth|pasaporte)\b)
    \b<animal> (?:\w+ ){0,4}(?:not let go|no (?:\w+ )?suelta[n]?|chasing|mauling|attacking)\b|
      \b(?:mauling|mauled|
      mordiendo|picando|stinging) (?:a |me |us |nos |my |mi |al |le )+(?:\w+ ){0,2}
    \bse (?:\w+ )?(?:trozo|mocho|volo|corto|rebano|amputo) (?:\w+ ){0,2}(?:el|la|un|los|dos|
      tres) <body>\b
    \b(?:cut|chopped|sliced|sawed|ripped|tore) (?:off )?(?:his|her|my|a) (?:\w+ )?(?:finger|fingers|
      hand|thumb|foot|arm|leg|toe)(?: off)?\b(?! short)
    \b(?:feel|feels|feeling|siento|siente) (?:like |que )?(?:i am |he is |she is |me |se )?(?:dying|
      (?:voy|va) a morir|muero|muere|passing out|going to pass out|desmayo|
      voy a desmayar)\b(?! (?:of|
      de) (?:hunger|hambre|shame|pena|calor|sueno))
    \b(?:not|no) (?:waking|despierta|reacciona|responde|wake|respond)\b(?! (?:to|el|la|mi|las|los) )
    \b(?:turning|turned|turns|is|went|gone|looks|esta|puso) (?:\w+ )?(?:blue|purple|azul|morad[oa])
      \b(?= (?:and|y|he|she|help|around|in the face|no|not|on|in)| $)(?<!is blue)(?<!is purple)
      (?<!esta azul)(?<!esta morado)
    \b<child> (?:\w+ )?(?:never|did not|nunca|no) (?:se )?(?:got|get|made|make|came|come|bajo|llego|
      aparecio|salio) (?:off|it|out|home|de|del|a) (?:\w+ ){0,2}(?:bus|school|home|camion|escuela|
      casa|kinder)\b
    \b(?:found|encontre|encontramos|hay|there is|hallamos) (?:a|an|un|una) (?:\w+ )?<child> (?:\w+ )
      {0,2}(?:by|in|at|on|near|behind|junto|en|afuera|atras|cerca) (?:a |the |la |el |un |
      una )*(?:\w+ )?
      (?:dumpster|trash|street|road|alley|doorstep|basura|basurero|calle|banqueta|callejon|
      sidewalk)\b
    \b<child> (?:\w+ ){0,3}(?:asleep|sleeping|dormid\w|sweating|sudando) (?:\w+ ){0,3}(?:in|inside|
      en|dentro de) (?:\w+ ){0,2}<vehicle> (?:\w+ ){0,4}(?:hot|heat|degrees|windows?|sun|calor|
      cerrad\w+|vidrios|grados|sol|alone|nobody)\b
    \b(?:talking|speaking|speech|talks|hablando|habla) (?:\w+ )?(?:weird|funny|slurred|raro|
      enredado|
      trabado|gibberish) (?:\w+ ){0,5}(?:arm|face|leg|limp|numb|side|brazo|cara|lado|pierna)\b|
      \bslurr(?:ing|ed)\b|\b<body> (?:just )?went (?:limp|numb)\b
    \b(?:ate|eaten|swallowed|drank|chewed|comio|trago|tomo|bebio) (?:\w+ ){0,5}(?:pods?|soap|jabon|
      capsula|tide|batteries|cigarette|edibles?|gummies|gomitas|magnets|cleaner|quimicos?|
      pinol|suavizante)\b(?<!vitamin gummies)
    \b<water> (?:\w+ ){0,4}(?:has not|have not|did not|not|no ha|no han|ya no|nunca) (?:come|came|
      resurfaced|surfaced|salido|sale|salio)\b|\bwent under\b(?! (?:the knife|contract|review|
      budget))
    \b(?:wire|wires|power line|cable|cables) (?:\w+ ){0,3}(?:on the (?:ground|street|road|sidewalk)|
      hanging low|sparking|tirad\w en|echando)\b|\b(?:wire|cable) (?:\w+ ){0,6}(?:touched|toco|
      agarro)\b
    \b<vehicle> (?:is |esta |quedo |just )?(?:\w+ )?(?:upside down|overturned|flipped over|
      on its (?:side|
      roof)|voltead\w|volcad\w|patas arriba|llantas arriba|floating|flotando|sinking|hundiendo)\b
    \b(?:trench|ditch|mine|tunnel|scaffold\w*|crane|excavation|zanja|tunel|mina|excavacion|andamio|
      grua) (?:\w+ ){0,2}(?:caved|collapsed|fell|cayo|derrumb\w+|colaps\w+)\b|\bse (?:derrumbo|vino
      \ abajo|colapso|cayo) (?:la|el|un|una) (?:zanja|tunel|mina|andamio|grua|excavacion|losa)\b
    \b(?:saliendo|escapando|fugando|tirando) (?:se )?(?:mucho )?(?:el )?gas\b
    \b<weapon> (?:\w+ )?(?:in|to|en) (?:his|her|my|la|su|mi) (?:own )?(?:mouth|head|temple|boca|
      cabeza|sien)\b
    """
)
