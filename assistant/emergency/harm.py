"""Patterns of fire, illness, injury and accidents, and of calls for help."""

from __future__ import annotations

from assistant.emergency.grammar import any_of

FIRE = any_of(
    r"""
    \b<home> se (?:me |nos )?esta (?:llenando|cayendo|derrumbando|inundando)\b(?! de (?:gente|
      basura|polvo|hormigas|cucarachas|ratas|viej[oa]|moho))
    \b(?:esta|estan) desbordando\b|\bdesbordando se\b|\b(?:estamos|estoy) (?:\w+ )?(?:en el|
      arriba del|sobre el) techo\b
    \b<home> (?:\w+ ){0,3}full of smoke\b
    \b(?:corriente|agua|rio|arroyo|inundacion|creciente) (?:se )?(?:lo |la |los )?(?:arrastro|llevo|
      arrastra|jalo) (?:a )?(?:un|una|mi|el|la|al|varios|<kin>)\b
    \b(?:esta|estan) ardiendo (?:la|el|un|una|mi|las|los) (?:\w+ )?(?:<home>|carro|troca|camion|
      cerro|monte|zacate)\b
    \b(?:agarro|agarrando|agarra|prendio) (?:lumbre|fuego)\b
    \bse (?:me |nos )?(?:esta |estan )?(?:prendiendo|incendiando|incendia)\b
    \b<home> (?:\w+ ){0,3}se (?:me |nos )?(?:quema|incendia|inunda)\b
    \b<home> (?:is |se esta )?(?:flooding|inundando)\b|\bse (?:me |nos )?esta inundando\b
    \b(?:can not|unable to) get out\b(?! of (?:my|this|the) (?:lease|contract))
    \bno (?:puedo|podemos|pueden|puede) salir\b(?! (?:del? (?:pais|tramite|estado)|en|con|a ))
    \b(?:tree|wall|shelf|tv|pole|beam) (?:just )?fell on …(?:<being>|house|home|car)\b
    \bcayo …(?:arbol|poste|barda|pared|techo|mueble) …(?:encima|sobre|a mi|a un|a una)\b
    \b(?:smoke|humo) …(?:thick|can not see|no veo|no se ve)\b|\btanto humo\b
    \b(?:car|truck|carro|troca|camioneta) (?:\w+ ){0,2}(?:in the (?:water|river|lake|canal)|sinking|
      al agua|en el (?:rio|canal|agua)|hundiendo)\b
    \bon fire\b|\bcaught fire\b|\bburning down\b|\b(?:is|are) burning\b(?! (?:leaves|trash|wood|
      calories))
    \b(?:car|truck|bus|stove|tree|curtains?|bed|couch|pan|oven|grill) (?:is |
      are )?(?:\w+ )?(?:on fire|burning)\b
    \b(?:gas (?:smell|odor)|smell of gas)\b
    \b(?:roof|ceiling|building|wall|bridge|techo|edificio|barda|pared|puente) …(?:collaps\w+|
      caved in|cayo|cayendo|derrumb\w+|fell) …(?:on|encima|sobre|us|people|down)?\b
    \b(?:sparking|echando chispas|sacando chispas)\b
    \b<home> (?:\w+ )?(?:burning|full of smoke|filling with smoke|exploded)\b
    \b(?:there is|there are|see|seeing|smell|smelling|smells like) (?:a |an |the |lots of |
      a lot of |so much |thick |black |big |huge |\w+ )?(?:fire|flames|smoke|wildfire|burning)\b
    \b(?:smell|smelling|smells like|smells of|leaking|there is) (?:\w+ ){0,2}gas\b|
      \bgas (?:is )?leak(?:ing)?\b
    \b(?:smoke|flames|fire) (?:is |are )?(?:\w+ )?(?:coming|pouring|filling|everywhere|spreading|in|
      inside|getting|shooting|under)\b
    ^ (?:please )?fire (?:fire |in |at |here |$)|\b(?:house|kitchen|apartment|car|stove|building|
      garage|brush|grass) fire (?:right|here|now|at|$)
    \b(?:explosion|exploded|blew up|about to explode)\b
    \bcarbon monoxide (?:\w+ ){0,2}(?:going off|beeping|is on)|\b(?:detector|
      alarma) de monoxido (?:\w+ ){0,2}(?:sonando|pitando)
    \b(?:power|live|electric) (?:line|lines|wire|wires|cable) (?:\w+ ){0,2}(?:down|fell|sparking)\b|
      \bcable(?:s)? (?:\w+ ){0,3}(?:caido|sacando chispas|echando chispas)
    \bse (?:\w+ )?(?:esta|estan) (?:quemando|incendiando|prendiendo|llenando de humo)\b
    \b(?:esta|estan) (?:quemando|incendiando|ardiendo|prendiendo) ?(?:se|me|nos)?\b(?: (?:la|el|mi|
      una?|nuestra) (?:\w+ )?(?:<home>|carro|troca|arbol|estufa|bosque|pasto)| $)
    \bse (?:me |nos |le )?(?:prendio|incendia|incendio|quema) …(?:<home>|carro|troca|estufa|pasto|
      arbol|fuego)\b
    \b(?:<home>|carro|troca|estufa|edificio) …(?:ardiendo|quemando se|prendid\w fuego|
      lleno de humo)\b
    \b(?:hay|veo|vemos|sale|saliendo|entra|entrando|prendio) (?:un |una |mucho |mucha |muchas |
      unas |bastante )?(?:\w+ )?(?:incendio|fuego|lumbre|humo|llamas|llamarada)\b
    \bhuele (?:\w+ ){0,2}a (?:gas|quemado|humo)\b|\b(?:fuga|olor|escape) (?:\w+ )?(?:de|a) gas\b|
      \btirando gas\b|\bfugando (?:el )?gas\b
    \ben llamas\b
    ^ (?:incendio|fuego|lumbre)(?: $| (?:en|fuego|incendio|auxilio|ayuda))|\bexplot(?:o|ando|a)\b|
      \bvolo en pedazos\b
    \b(?:agua|water|river|rio|creek|arroyo|inundacion|flood) (?:\w+ ){0,3}(?:subiendo|rising|
      entrando|coming in|llevando|arrastr\w+|sweeping)\b
    \b(?:swept away|washed away|tornado (?:is |here|coming|on the ground)|llevo la corriente|
      llevando la corriente)\b
    """
)
MEDICAL = any_of(
    r"""
    \b(?:tomo|tome|trago|tomado) (?:muchas|demasiadas|todas|un monton de|un frasco de|un bote de|
      puros?) (?:sus |mis |las |de )?(?:pastillas|pildoras|medicinas)\b
    \b<kin> (?:\w+ ){0,2}(?:esta|se puso|quedo) (?:\w+ )?(?:morad[oa]|azul)\b
    \b(?:paro|para|detuvo) el corazon\b|\bnubla(?:ndo)? la vista\b
    \b(?:fiebre|calentura|bebe|<kin>) (?:\w+ ){0,4}(?:como id[oa]|desguanzad[oa]|delirando)\b
    \b(?:tomo|trago|bebio|comio|ingirio|tome) (?:\w+ ){0,3}(?:raticida|veneno|cloro|anticongelante|
      thinner|acido|insecticida|fabuloso|detergente)\b
    \bme duele (?:\w+ ){0,4}pecho\b
    \b(?:salio|sale|ve|asoma) (?:\w+ )?hueso\b
    \b(?:perdi|perdio|arranco|volo|mocho) (?:un|el|la|los|dos|un pedazo de) (?:dedos?|mano|brazo|
      pie)\b
    \bhay (?:\w+ )?(?:muertos|heridos|lesionados|quemados|desaparecidos)\b(?! en (?:la guerra|
      mexico|las noticias))
    \b(?:clavad|enterrad|encajad)[oa] (?:\w+ )?(?:en (?:el|la|su|mi))\b|\b(?:vomita|tose|escupe|
      orina) sangre\b
    \b(?:tirad|tendid|desmayad|inconscient)[oae] en (?:el|la|su) (?:bano|sala|cocina|patio|banqueta|
      regadera|tina|calle|carretera|escalera|cuarto|carro|porche)\b
    \bsin pulso\b|\bno (?:le )?(?:siento|encuentro|hallo|tiene) (?:el |su )?pulso\b
    \b(?:esta|quedo|se puso|se ve) (?:muy |bien |todo |toda |tod[oa] )(?:palid|morad|azul|amarill|
      helad)\w*\b
    \b(?:cerro|cerrado|hincho|inflamo) (?:la |el )?(?:garganta|cara|lengua)\b
    \bhay (?:un|una) (?:<kin> )(?:chiquit[oa] |pequen[oa] )?(?:perdid|sol|llorando|abandonad)\w*
    \b(?:faltando|falta|quedo sin|queda sin|quedando sin|jala) (?:el )?aire\b(?! acondicionado)
    \bse (?:le|me) (?:durmio|paralizo|entumio|torcio|entumecio) (?:la mitad|medio|el lado|un lado|
      media|todo un|la cara|la boca)\b
    \b(?:pariendo|va a parir|aliviando se|dolores de parto)\b|\bya (?:va|esta) (?:a )?(?:tener|
      teniendo) (?:el|al|a su) (?:bebe|nino|nina)\b|\bya (?:va a nacer|esta naciendo|va naciendo)\b
    \b(?:me|le|se) (?:\w+ )?(?:cayo|echo|echaron|aventaron|tiro) (?:\w+ )?(?:aceite|agua|sopa|acido|
      gasolina) (?:hirviendo|caliente|encima|en la cara)\b|\bestoy (?:muy |bien )?quemad[oa]\b
    \b(?:me|se) quem(?:e|o) (?:con|la cara|el cuerpo|las manos|toda?|muy feo|bien feo)\b
    \b(?:perdio|perdi|perdido|sale|chorrea|chorreando|bota|botando|arroja) (?:\w+ )?sangre\b
    \b(?:no (?:para|deja) de|sigue|siguen) (?:sangrar|sangrando|vomitar sangre|convulsionar)\b
    \b(?:respira|respirando) (?:muy |bien )?(?:mal|raro|feo|poquito|apenas)\b
    \bse (?:me |nos |le )?(?:ahoga|asfixia|desangra|convulsiona|atraganta|desvanece)\b(?! (?:de |
      en )(?:risa|deudas|trabajo|calor|un vaso))
    \b(?:se|me) (?:colgo|ahorco|ahorca|cuelga)\b(?! (?:el|la|los|mi) (?:sistema|pagina|computadora|
      llamada|telefono|internet|celular))(?! al?\b)
    \b(?:me|se) (?:corte|corto|esta cortando|estoy cortando) (?:las |la )?(?:venas?|munecas?|
      garganta|cuello)\b
    \bse (?:me |le |nos )?(?:vino|viene|sale|salio|esta saliendo) (?:ya )?(?:el|la|mi) (?:bebe|nino|
      criatura)\b
    \b(?:hay|veo|vemos|encontre|encontramos|esta) (?:a )?(?:un|una|dos|unos|
      varios) (?:<person> )?(?:muert|balead|acuchillad|apunalad|ahogad|atropellad|golpead|
      macheteand|machetead|ejecutad|colgad)[oa]s?\b
    \b(?:espuma) (?:por|en|de) la boca\b|\bfoaming at the mouth\b
    \bse (?:me |nos )(?:va|esta yendo|esta muriendo|muere) (?:mi|el|la) <kin>\b
    \bse (?:le|me) (?:atoro|atora|fue) (?:\w+ ){0,4}(?:garganta|aire|respiracion)\b|\bno (?:agarra|
      jala|puede agarrar|puede jalar) aire\b
    \b<kin> (?:\w+ ){0,2}se quemo (?:\w+ ){0,2}(?:con|la cara|el cuerpo|las manos|todo|toda)\b
    \b(?:esta|estoy|quedo|se puso) (?:muy |bien |bastante )?(?:tieso|tiesa|frio y no|
      palid[oa] y no)\b
    \b<person> (?:is |are |esta |estan )?(?:lying |down |tirad\w |acostad\w )?(?:on the (?:floor|
      ground)|en el (?:piso|suelo))\b
    \b(?:hay|there is) (?:uno|una|alguien|someone|un \w+|a \w+) (?:tirad\w|lying|down)\b
    \b(?:took|drank|tome|tomo|bebi|trague) (?:\w+ )?(?:poison|veneno|bleach|cloro)\b
    \b<person> (?:are |is )?(?:trapped|atrapad[oa]s?)\b|\bhay <person> atrapad[oa]s?\b
    \b(?:fever of|fiebre de) (?:4[0-3]|10[4-9])\b|\bdiabetic (?:attack|emergency)\b
    \b<kin> …(?:shaking|temblando)\b(?! (?:de (?:frio|miedo|risa|emocion)|his|her|hands))
    \b(?:cut|cuts) (?:his|her|my) (?:arm|arms|wrist|wrists|leg|hand|throat|neck|finger)\b
    \bse (?:corto|abrio) (?:\w+ )?(?:muy feo|feo|bien feo|hondo|mucho)\b
    \bcuesta …respirar\b|\bsiento que me (?:muero|ahogo|voy a morir)\b
    \b(?:aprieta|oprime) …pecho\b
    \b(?:estoy|estamos|quede) (?:\w+ )?(?:lastimad|herid|golpead)[oa]s?\b(?! del alma)
    \b<not> (?:\w+ )?(?:breathing|breathe|breath|breathes|responding|respond|responsive|waking|
      wake up|wake|conscious|reacting)\b(?! (?:well|easily|because of the air|bien))
    \b(?:can|could) not (?:get up|move (?:his|her|my)|feel (?:his|her|my)|swallow|
      stop (?:the )?bleeding)\b
    \b(?:<person>|he|she) (?:is |are )?not moving\b|\bno (?:pulse|heartbeat)\b
    \b<anyone> (?:\w+ ){0,6}(?:unconscious|unresponsive|passed out|fainted|fainting|collapsed|
      convulsing|seizing|overdosed|overdosing|electrocuted|suffocating|drowning|choking|
      hemorrhaging|bleeding|dying)\b(?! (?:to|of (?:hunger|boredom|curiosity|cancer|thirst)|money|
      from cancer|hearts?|laughing))
    \b(?:is|are|am|was just|just|got|been) (?:\w+ )?(?:electrocuted|poisoned|overdosing|bleeding|
      choking|drowning|unconscious|convulsing)\b(?! (?:money|cash|points))
    \b(?:having|have|has|having another|had just had) (?:a |an |some )?(?:\w+ )?(?:heart attack|
      stroke|seizure|asthma attack|allergic reaction|miscarriage|overdose|
      contractions)\b(?! (?:history|plan))
    \bjust had (?:a |an )?(?:\w+ )?(?:heart attack|stroke|seizure|accident)\b
    \b<person> …(?:heart attack|stroke|seizure|overdose|infarto|derrame)(?= (?:help|please|ayuda|
      por|now|y|and)| $)(?<!had a stroke)(?<!had a heart attack)(?<!had a seizure)
    \b(?:face|mouth|cara|boca) (?:\w+ )?(?:drooping|droops|chueca|torcida|caida)\b|\bcayo (?:media|
      la) cara\b
    \b(?:he|she|<kin>) can not (?:talk|speak|walk|see|swim|breathe)(?: $| and| right)
    \bcan not feel (?:my|his|her)\b|\bno (?:siento|siente) (?:el|la|los|las|mis?|sus?) \w+
    \b(?:lips|tongue|throat|face|eyes|labios|lengua|garganta|cara|ojos) (?:\w+ ){0,2}(?:swell\w*|
      swollen|hinch\w+)\b|\bhinch\w+ (?:\w+ ){0,2}(?:labios|lengua|garganta|cara)\b
    \b(?:having|teniendo) (?:the|her|a|my|el|a su|al) (?:baby|bebe)\b(?= (?:in|right|now|here|en|ya|
      aqui|ahorita)| $)
    \b(?:fell|fallen|falling|cayo|cayeron|caido) (?:\w+ ){0,2}(?:in|into|a|al|en) (?:the |la |el |
      un |una |a )?(?:canal|river|lake|pool|water|well|creek|rio|lago|alberca|piscina|cisterna|fosa|
      agua|pozo|arroyo|presa|mar)\b
    \b(?:can not|does not know how to|no sabe|no puede) (?:swim|nadar)\b
    \b(?:too much|demasiad\w+) (?:insulin\w*|medic\w+|pastillas|pills|droga)\b
    \b<kin> (?:de (?:la|el|mi) \w+ )?(?:is |are |esta |se quedo |quedo )?(?:locked|encerrad\w)\b
    \b<kin> …(?:has not|have not|no ha|no han|did not|never) (?:come|returned|arrived|llegado|
      regresado|vuelto|made it)\b
    \bchest (?:pain|pains|hurts|is tight|really hurts|is hurting)\b|\bpain in (?:my|his|her|
      the) chest\b
    \b(?:blood everywhere|lots? of blood|losing (?:a lot of |so much |too much )?blood|much blood|
      (?:there is|hay) (?:\w+ ){0,2}(?:blood|sangre)|spitting blood|vomiting blood|
      throwing up blood|pool of blood|in blood)\b
    \b(?:turning|turned|turns|lips|face|skin|going) (?:\w+ )?(?:blue|purple|gray)\b
    \bin labor(?= (?:and|right|now|with|at|in|here|early)| $)|\bwater (?:just )?broke\b|
      \bbaby is coming\b|\bgiving birth\b|\bcontractions\b
    \b(?:swallowed|drank|ate|ingested) (?:\w+ ){0,4}(?:bleach|poison|pills|battery|batteries|
      chemicals?|detergent|antifreeze|medication|medicine|fentanyl|cleaner|gasoline|magnets?|coin|
      thinner|acid|cleaning|perfume|windex|lysol)\b
    \b(?:took|taken|takes) (?:all|too many|too much|a bunch|a whole|a bottle|an entire|a lot|
      so many|poison) (?:\w+ ){0,3}(?:pills|medication|medicine|meds|tylenol|drugs|fentanyl|
      poison)?\b
    \b(?:me|se|nos) (?:\w+ )?(?:tome|tomo|tomado) (?:tod\w+|much\w+|demasiad\w+|un monton|un frasco|
      una caja|un bote|puñ\w+|un puno) (?:\w+ ){0,3}(?:pastillas|medicinas?|droga|pildoras)\b
    \b(?:hanging|dangling|about to fall|going to fall|colgando|colgad\w|a punto de caer) …(?:window|
      balcony|bridge|roof|ledge|cliff|ventana|balcon|puente|techo|cornisa|azotea)\b
    \b(?:leg|arm|neck|bone|foot|pierna|brazo|cuello|hueso|pie) …(?:bent|sticking|twisted|backwards|
      the wrong way|doblad\w|salid\w|volteado|de fuera)\b
    \b(?:heat stroke|heatstroke|golpe de calor|insolacion|diabetic (?:shock|coma)|shock diabetico|
      coma diabetico|anaphyla\w+|anafila\w+|hypothermia|hipotermia|asthma attack)\b
    \b<kin> …(?:not answering me|will not answer me|not talking|no (?:me )?contesta|no habla|
      no me responde)\b(?! (?:the|el|la|las|los|his|her|mis|my|llamadas))
    \b(?:bleeding|sangrando|sangrar|sangra mucho)\b(?! (?:gums|heart|edge|money|control|kit|class))
    \b(?:i am|we are|<person> (?:is|are)) (?:\w+ ){0,2}(?:trapped|stuck|pinned|locked|buried|
      caught) (?:\w+ )?(?:in|inside|under|between|underneath|on) …<trap>\b(?! lease| note)
    \blocked (?:\w+ )?(?:in|inside) (?:a |the |my )?(?:hot )?(?:car|truck|freezer|trunk)\b
    \b(?:bitten|bit|stung) (?:by|my|me|him|her)\b|\b(?:snake|dog|pitbull|animal) bit\b
    \b(?:throat|airway|tongue|face) (?:\w+ )?(?:closing|closing up|swelling|swollen|swelling up)\b
    \b(?:fell|fallen|falls) (?:\w+ ){0,4}(?:unconscious|not moving|head|bleeding|bone|can not|hurt|
      broke|window|roof|ladder|balcony|bridge)\b
    \b(?:severed|cut off|chopped off|broken neck|bone is sticking|leg is broken|badly (?:hurt|
      injured|burned)|very bad(?:ly)? (?:hurt|injured))\b
    \b(?:people|person|someone|somebody|kids?|child|man|woman|many|i am|he is|
      she is) (?:\w+ )?(?:hurt|injured|wounded)(?: |$)(?!feelings)
    \b(?:no|ya no|casi no|apenas|dejo de|sin) (?:me |le |se )?(?:puedo |puede |pueden |poder |esta |
      quiere )?(?:respir\w+|reaccion\w+|respond(?:e|iendo|er)|despiert\w+|despertar)\b(?! bien)
    \b(?:no (?:se )?puede (?:levantar|mover|parar|hablar)|no (?:me puedo|puedo) (?:mover|levantar)|
      no se mueve|no tiene pulso|no siente (?:el|la|los|las)|no le late)\b
    \b(?:inconsciente|desmay\w+|convulsion\w*|convulsiones|infart\w+|desangr\w+|sangrando|ahogando|
      ahogandose|asfixiando|electrocut\w+|sobredosis|desplom\w+|desvanec\w+|colaps\w+|pas(?:ando|
      ado|o) de (?:droga|pastillas|la droga)|agonizando|ahogo|atragant\w+|envenen\w+|
      intoxic\w+)\b(?! de (?:deudas|trabajo|hambre))
    \b(?:ataque (?:al|de|del) (?:corazon|asma)|ataque cardiaco|paro cardiaco|derrame cerebral|
      embolia|reaccion alergica|dando un (?:derrame|ataque|infarto|paro))\b(?! puede)
    \b(?:dolor|duele|dolores|opresion) (?:\w+ ){0,2}(?:el|en el|de|del) pecho\b|
      \bpecho (?:\w+ ){0,2}duele\b
    \b(?:much\w+|tanta|llen[oa]s? de|perdiendo|echando|vomitando|escupiendo|charco de|sale|saliendo|
      sacando) sangre\b|\bsangra (?:mucho|de)\b|\bsangre por todos\b
    \b(?:poniendo|puso|puse|labios|cara) (?:se |\w+ )?(?:morad[oa]s?|azul|azules)\b
    \b(?:de parto|trabajo de parto|rompio la fuente|dando a luz|contracciones)\b|\b(?:viene|
      naciendo|nacer|saliendo) (?:ya )?(?:el|la|mi|un)? ?(?:bebe|nino|nina|criatura)\b|\b(?:bebe|
      nino) (?:ya )?(?:viene|esta naciendo|va a nacer|esta saliendo)\b
    \bse (?:\w+ )?(?:tomo|tomado|trago|tragado|bebio|comio|inyecto) (?:\w+ ){0,4}(?:cloro|veneno|
      pila|anticongelante|thinner|insecticida|acido|pilas|bateria|detergente|medicina|medicinas|
      raticida|gasolina|liquido|limpia\w*|perfume|moneda|iman|fentanilo|droga|quimico|limpiador)\b
    \b(?:estoy|estamos|esta|estan|quedo|quedamos|quedaron|quede) (?:\w+ )?(?:atrapad|atorad|
      encerrad|prensad|enterrad|sepultad)\w+ (?:\w+ )?(?:en|bajo|debajo|dentro|adentro|entre|
      abajo) …<trap>
    \b(?:picó|pico|mordio|mordido) (?:a |una |un |me |le )*(?:vibora|serpiente|perro|araña|arana|
      alacran|abeja|mi|su|culebra)\b|\b(?:vibora|serpiente|perro|alacran|culebra|pitbull) (?:me |
      le |lo |la )?(?:mordio|pico|muerde)\b
    \b(?:cierra|cerrando|hincha|hinchando|inflamando) (?:se |me |le )?(?:la |el )?(?:garganta|cara|
      lengua)\b|\b(?:garganta|lengua|cara) (?:\w+ )?(?:cerrando|hinchando|cierra)\b
    \bse (?:me |nos )?(?:cayo|golpeo|pego|abrio) (?:\w+ ){0,4}(?:inconsciente|cabeza|techo|escalera|
      andamio|ventana|balcon|sangr\w+|no se|puente|segundo piso|tercer piso)\b
    \b(?:se (?:me |nos )?(?:esta|estan) muriendo|me estoy muriendo|se (?:me |
      nos )?muere)\b(?! de (?:hambre|risa|ganas|sed|sueno|miedo|frio|calor))
    \b(?:gente|personas?|hay|esta|estan|varios|muchos|quedo|quedaron) (?:\w+ )?(?:herid|
      lesionad)[oa]s?\b|\b(?:tirad[oa]|tendid[oa]) en (?:la calle|el piso|el suelo|la banqueta)\b|
      \blying (?:\w+ )?(?:in|on) the (?:street|road|floor|ground|sidewalk)\b
    \b(?:se|me) (?:corto|cortó|volo|trozo|quebro) (?:\w+ ){0,3}(?:dedo|dedos|mano|brazo|pierna|
      venas|pie)\b
    """
)
ACCIDENT = any_of(
    r"""
    \b(?:cayo|estrello) (?:un |una )(?:avion|avioneta|helicoptero)\b|\b(?:plane|
      helicopter) (?:just )?crashed\b
    \bno (?:sabemos|se) donde esta (?:mi|la|el) <kin>\b(?!.*(?:deten|carcel|<authority>))
    \bse (?:me |nos )?(?:volco|volteo|voltio|volcaron|voltearon|estrello|hundio|hunde|
      esta hundiendo) (?:un |una |el |la |mi |en )?(?:\w+ )?(?:camion|carro|troca|autobus|camioneta|
      trailer|moto|pipa|coche|lancha|van)\b
    \b(?:atorad|prensad|atrapad)[oa]s? (?:en|entre|debajo|abajo|adentro|bajo)\b
    \b(?:off the road|into a ditch|se salio de la carretera|al barranco)\b
    \b(?:we|i) can not find (?:him|her|them)\b|\bno (?:lo|la|
      los) encontr\w+\b(?! (?:en la (?:pagina|lista)|por internet))
    \b(?:just|right now|ahorita|acaba|acaban) (?:\w+ ){0,6}(?:crash\w*|wreck\w*|accident|collision|
      choque|chocar|chocado|accidente|atropell\w+|volc\w+|crashed|flipped|rolled over)\b
    \b(?:there is|there has been|hay|theres been) (?:a|an|un|una)? ?(?:\w+ )?(?:bad |terrible |
      big )?<scene>\b
    \b(?:car|truck|van|bus|train|driver|suv|motorcycle) (?:just |has )?(?:hit|ran over|struck|
      run over|crashed into|flipped|rolled|went off|drove into) (?:\w+ ){0,3}(?:<person>|house|home|
      building|over|bridge|me|us|tree|pole)\b
    \b(?:carro|troca|camion|coche|camioneta|tren|moto|chofer) (?:\w+ )?(?:atropello|arrollo|choco|
      volco|se volteo|se cayo)\b
    \batropell(?:o|aron|ado|ada) (?:a )?(?:\w+ ){0,2}<being>\b|\b(?:lo|la|me|le|nos) atropell(?:o|
      aron)\b
    \b(?:can not|cant|do not) find (?:my|our) (?:\w+ ){0,4}(?:<kin>|year old|month old)\b|
      \b<kin> (?:is |has |just |went )(?:\w+ )?(?:missing(?! (?:school|class|work|his|her|the|a))|
      disappeared|kidnapped|been taken|vanished|taken by)
    \b(?:someone|somebody|man|woman|men|stranger|he|they) (?:just )?(?:took|grabbed|stole|kidnapped|
      snatched) (?:my|our|the|a) (?:\w+ )?<kin>\b(?! (?:to|for|in|away to|
      into) (?:\w+ )?(?:<authority>|detention|jail|custody|school|court|hospital))
    \bno (?:encuentro|encontramos|aparece|hallo) (?:a )?(?:mi|mis|nuestr\w|el|la|
      su) (?:\w+ ){0,2}<kin>\b|\b(?:desaparecio|se perdio|se me perdio|secuestraron|raptaron|
      se robaron) (?:a )?(?:mi|mis|un|una|el|la) (?:\w+ )?<kin>\b|
      \bmi <kin> (?:\w+ ){0,3}(?:desaparecio|no aparece|se perdio|se me perdio)\b
    \b(?:se (?:me |nos )?(?:lo|la|los|las) )(?:llevo|llevaron|robaron|robo|esta llevando) (?:un|una|
      unos|alguien|del|de la|en|a la fuerza)\b|\b<unknown> (?:\w+ )?se (?:me |nos )?(?:lo|la|los|
      las) (?:llevo|llevaron|robo)\b
    """
)
PLEA = any_of(
    r"""
    ^ (?:\w+ ){0,2}(?:por favor |please |ay |ya )*(?:vengan|venga|come) (?:por favor |please |
      lo mas )*(?:rapido|pronto|ya|fast|quick|quickly)\b(?! (?:a|al|por|con)\b)
    \b(?:llamen|llamenle|hablen|hablenle|marquen|marquenle) (?:ya |rapido |por favor )*(?:al|a la|
      a una|a los) (?:911|policia|ambulancia|bomberos)\b
    \b(?:send|get|need|call|necesito|necesitamos|ocupo|ocupamos|manden|mande|mandenme|mandar|envien|
      envie|urge|llamen|pidan|traigan) (?:me |us |a |an |the |some |some one |una |un |a la |a los |
      la |al |por favor |please |ya )*(?:ambulance|paramedics?|ambulancia|paramedicos|patrulla|
      firefighters|bomberos|firetruck)\b
    \b(?:send|manden|mande|envien|envie|mandenme|mandame) (?:me |us |the |a |a la |la |una |please |
      por favor |some )*(?:police|cops|help|someone|somebody|officers?|policia|ayuda|alguien|
      cruz roja)\b
    \b(?:need|necesito|necesitamos|ocupo|ocupamos|call|llamen|llame|urge) (?:the |a la |a |la |al |
      some )*(?:police|cops|policia|help|ayuda|911) (?:now|right|ya|ahorita|ahora|rapido|fast|quick|
      quickly|asap|immediately|urgente|pronto|here|aqui|hurry)\b
    ^ (?:\w+ ){0,2}(?:it is|this is|es|esto es|tengo|i have|we have|tenemos|is) (?:an |a |una |
      mi )?(?:\w+ )?(?:emergency|emergencia)(?: (?:please|now|help|por|ayuda|medical|medica|my|mi|
      real|right)| $)
    ^ (?:por favor |please |ay )*(?:auxilio|socorro)(?: $| (?:por|auxilio|socorro|ayuda|me|se|mi|
      hay|que))
    ^ (?:please |somebody |someone |por favor |que alguien |alguien )+(?:help|save|ayude|ayuden|
      ayudeme|ayudenme|salven)(?: me| us| nos)?(?: (?:please|now|hurry|por favor|ya|rapido))* $
    ^ (?:ayuden|ayudenme|salven|ayude) ?(?:me|nos)?(?: (?:please|por favor|ya|rapido))* $
    """
)
