"""Patterns of people who are a danger to people: violence, weapons, intruders."""

from __future__ import annotations

from assistant.emergency.grammar import any_of

VIOLENCE = any_of(
    r"""
    \b<golpea> a (?:\w+ ){0,2}<person>\b(?=.* (?:ahorita|ahora|en este momento))
    \b(?:me|nos|la|lo|le) <golpea> (?:ahorita|ahora mismo|en este momento)\b
    \b(?:vida|vidas) (?:\w+ )?corren? peligro\b|\b(?:corro|corremos) peligro\b
    \b<va_a> (?:tirar|tumbar|quemar|derribar|patear) (?:la|mi|nuestra) (?:puerta|casa|reja)\b
    \b(?:not|will not|does not|wont) stop <hitting>\b|\bno (?:deja|dejan|para|paran) de <golpear>\b
    \b(?:threatening|threatens|threatened) to (?:kill|shoot|stab|bomb|blow|hurt|burn)\b
    \bamenaz\w+ con (?:matar|disparar|quemar|apunalar|hacer dano|poner una bomba|acuchillar)\b
    <is> (?:breaking|violating) (?:the|his|her|a) (?:restraining|protective) order\b
    \bviolando la orden de (?:restriccion|proteccion|alejamiento)\b
    \bbeing held (?:by|here|in|at)\b|\bfight (?:just )?broke out\b|\bse armo (?:una|la) pelea\b
    \b(?:throwing|breaking|aventando|rompiendo|quebrando) (?:the |los |las )?(?:furniture|muebles)\b
    \bagarr\w+ a (?:balazos|cuchilladas|golpes|machetazos|trancazos|navajazos)\b
    \b(?:steal|stealing|stole|robar|robando|robaron) …(?:car|truck|carro|troca|camioneta) (?:with|
      con) …<kin>\b
    ^ (?:they|he|she|estan|alguien esta) (?:are |is )?(?:shooting|disparando) $
    \b(?:robbed|mugged|held up|asaltad[oa]s?|asaltaron|robaron) (?:\w+ ){0,2}(?:at gunpoint|
      at knifepoint|a punta de|con pistola|con cuchillo)\b
    \b(?:at gunpoint|at knifepoint)\b
    \b<who> …<is> (?:\w+ ){0,2}<stabbing>\b<here>
    (?<!\bi )\b<is> (?:\w+ ){0,2}<hitting> (?:\w+ ){0,2}<being>\b
    \b<who> …<is> (?:shooting|throwing|hitting) (?:at|outside|each other|in the street|shots|
      guns?)\b
    \b<who> (?:\w+ ){0,2}<hitting> (?:\w+ ){0,2}<being>\b
    \b<who> (?:\w+ ){0,2}fighting (?:with|in|on|outside|at|next|each|and|right|badly)\b
    \b(?:i am|we are|<person> (?:is|are)) (?:\w+ )?(?:being|getting) (?:\w+ )?<beaten>\b
    \b<who> <is> robbing\b|\btied (?:me|us|her|him) up\b|\b(?:me|nos|lo|la) amarraron\b
    \b(?:shooting|firing|shot) (?:a|his|her|their|the|off a) <weapon>\b
    \b<me> <va_a> hacer dano\b|\b<va_a> hacer (?:me|nos|le|les|dano)\b
    \b(?:breaking|smashing|throwing|rompiendo|aventando|quebrando) (?:everything|things|todo|
      cosas)\b
    \b(?:put|slipped|echaron|puso|pusieron|echo) (?:something|algo) …(?:drink|bebida|trago|vaso)\b
    \b<is> <hitting> up (?:\w+ ){0,2}<being>\b
    \b<will> (?:burn|set fire|blow up|shoot up|quemar|prender|incendiar) …(?:<home>|us|me|nos|fire|
      fuego)\b|\b(?:me|nos|le|lo|la) va a (?:quemar|prender fuego)
    \b(?:against (?:my|her|his|our) will|a la fuerza|contra (?:mi|su) voluntad|
      amenaz\w+ de muerte)\b
    (?<!\bi )(?<!\bi am )\b<will> <hit> (?:\w+ ){0,2}<being>\b
    \b<just> <beaten> (?:\w+ ){0,2}<being>\b
    \b<me> (?:\w+ )?<esta> (?:\w+ )?<golpeando>\b
    \b<esta> (?:\w+ )?<golpeando> (?:\w+ )?<a_somebody>(?= )
    \b<who> …<esta> (?:\w+ )?<golpeando> (?:afuera|en la calle|balazos|al aire|aqui|ahorita|con)\b
    \b<esta> (?:\w+ )?disparando\b
    \b<golpeando> (?:le |les )?a (?:\w+ ){0,2}<person>\b
    \babusando (?:sexualmente )?de (?:mi|un|una|la|el) (?:<kin>|menor)\b|
      \babusando (?:sexualmente )?de mi $
    \b(?:borracho|borracha|tomado|ebrio) (?:\w+ )?(?:manejando|conduciendo)\b|
      \b(?:en sentido contrario|en contra del trafico)\b|\b(?:driving|going) the wrong way\b
    \b(?:ensenando|mostrando|sacando) (?:le |les |se )?(?:\w+ )?(?:partes|genitales|pene|miembro)\b|
      \b(?:hombre|tipo|senor|viejo) desnudo\b
    \b<person> …(?:jumped|attacked|beat up|is beating up|golpeo|golpearon) (?:a )?(?:my|mi|un|una|
      me|us) (?:\w+ )?(?:<person>)?\b(?= (?:with|on|right|now|and|con|y|en)|.* (?:ground|bleeding|
      hurt))
    \b(?:robbery|fight|break in|burglary|assault|shooting|robo|asalto|pelea|
      secuestro) (?:is )?(?:in progress|going on|en (?:progreso|curso|proceso))\b
    \b(?:estan|esta) (?:asaltando|robando) (?:la|el|una?|mi) (?:\w+ )?(?:<home>|banco|gasolinera|
      farmacia|<person>)\b
    \b(?:robbing|holding up|stealing from|looting|robando|asaltando|saqueando) (?:the|a|my|this|la|
      el|una?|mi) (?:\w+ )?(?:<home>|bank|gas station|pharmacy|banco|gasolinera|farmacia)\b
    \b(?:driving drunk|drunk driving|drunk driver (?:is|on|in)|(?:manejando|
      conduciendo) (?:\w+ )?(?:borrach[oa]|tomad[oa]|ebri[oa]))\b
    \b(?:stole|took|robaron|robo|llevaron|llevo) …(?:car|truck|carro|troca|camioneta) (?:with|
      con) …(?:<kin>)\b
    \b<me> <va_a> <golpear>\b
    \b<va_a> <golpear> (?:\w+ )?<a_somebody>(?= )
    \b<va_a> (?:me|nos|lo|la|le) <golpear>\b
    \b<just> (?:me |le |lo |la |nos |les )?<golpear> (?:me|nos|lo|la|le|les|a)\b
    \b(?:me|le|lo|la|nos|les) <just> (?:de )?<golpear>\b
    \b(?:touching|grabbing) (?:me|us|my)\b|\btocando a mi(?= $| y| me| hij\w+)|
      \bme <esta> (?:tocando|manoseando)\b
    \bhold(?:ing)? (?:\w+ ){1,3}(?:hostage|captive)\b|\bhostages?\b|\brehenes?\b
    \btienen? (?:\w+ )?(?:secuestrad|amarrad|encerrad|raptad|amordazad)\w+
    \bwill not let (?:me|us|my \w+) (?:leave|go|out)\b|\bno (?:me|nos) dejan? (?:salir|ir)\b
    \blocked (?:me|us|my \w+) (?:in|inside|up)\b|\b(?:me|nos) (?:encerro|encerraron|amarro)\b
    \b(?:scream|yell|cry|grit|pid)\w* (?:for help|auxilio|ayuda|por ayuda)\b
    \b(?:life|lives|vida|vidas) …(?:in danger|at risk|en peligro|peligra|peligran)\b
    \b(?:i am|we are|she is|he is|my \w+ is|estoy|estamos|mi \w+ esta) (?:\w+ )?(?:in danger|
      en peligro)\b
    \b<me> (?:trae|traen|tiene|tienen|agarro|agarraron|saco|corrio|esta agarrando) a (?:puros? |
      pura )?(?:<blow>|patines|trancazos|cinturonazos|cintarazos|chingadazos|madrazos|vergazos)\b
    \bhaciendo (?:le |se )?(?:cosas|cochinadas|tocamientos) a (?:\w+ ){0,2}(?:<kin>|menor)\b
    \b<me> (?:quieren?|van a|tratan de|trataron de) (?:levantar|agarrar|llevar se|subir)(?= (?:un|
      una|unos|hombres|a la fuerza|entre|$))(?! un[ao]? (?:multa|infraccion|acta|cargos|reporte|
      denuncia))
    \b<me> (?:tiene|tienen|trae|traen) (?:amenazad|apuntad|encanonad|sometid)\w+
    \b<me> (?:trae|traen|tiene|tienen) (?:<golpeando>|<siguiendo>)\b
    \b<me> (?:esta|estan|anda|andan|va a|van a|acaban de|acaba de) (?:dando|
      dar) (?:\w+ )?(?:de )?<blow>\b
    \b(?:estan|esta|andan|anda) (?:dando|tirando|agarrando) (?:\w+ )?<blow>\b
    \b(?:oigo|oimos|escucho|escuchamos|se oyen|se escuchan) (?:\w+ )?(?:gritos (?:y )?golpes|
      golpes (?:y )?gritos|gritos de auxilio|que (?:le|la|lo) (?:pega\w*|golpea\w*|mata\w*|
      esta\w* pegando))
    \b(?:de que )?(?:la|lo|me|nos|los|las) (?:van|va) a matar\b
    \bafraid (?:for my life|he will|she will)\b|\btemo por mi vida\b
    """
)
WEAPON = any_of(
    r"""
    \b(?:pleito|pelea|rina|bronca) …con (?:<weapon>|piedras|botellas)\b
    \b(?:quitar|quitaron|quito|robar|robo|llevar) …con (?:una |un )?<weapon>\b
    \b(?:tiene|trae|traigo|tengo|con) (?:una |un |dos |tres )?(?:balas?|balazos?|tiros?|punaladas?|
      navajazos?) (?:adentro|en (?:el|la|su|mi))\b
    \bbalas? perdidas? (?:le|me|nos|lo|la)\b
    \b<weapon> (?:to|at|on|en|contra) (?:my|his|her|our|the|el|la|mi|su) (?:head|throat|neck|face|
      back|chest|cabeza|cuello|pecho|cara|espalda)\b
    \b(?:has|tiene) (?:\w+ ){1,4}(?:and |y )?(?:a|an|un|una) <weapon>\b
    \b(?:there is|hay) (?:a|una) (?:bomb|bomba)\b(?! de )
    \b<who> …(?:with|holding|carrying|pulled|pulling|pointing|pointed|waving|swinging|armed|con|
      trae|traen|saco|sacando|apuntando|apunta|agarro|armad\w+|ensenando|blandiendo|brought|brings|
      trajo|trajeron|anda con) …<weapon>\b
    \b(?:trae|traen|trajo|saco|sacaron|anda con|andan con) (?:un |una |su |la )?<weapon>\b
    \b(?:pulled|pointed|pulling|pointing|puts?|has|holding|swinging|waving) (?:a|an|the|his|
      her) <weapon> (?:on|at|to|in) (?:\w+ )?<being>\b
    \b(?:me|le|nos|lo|la) …(?:saco|sacar|apunta|apuntando|puso|pusieron|amenaza|amenazando|
      amenazo) (?:\w+ ){0,3}<weapon>\b
    \b(?:is|are|esta|estan) …(?:<home>|outside|here|aqui|afuera) (?:with|con) (?:a |an |un |una |
      su |his )?<weapon>\b
    \b(?:armed|masked|hooded) (?:\w+ )?<person>\b|\b<person> (?:\w+ )?(?:armad|enmascarad|
      encapuchad)[oa]s?\b
    \b(?:hear|hearing|heard|there is|there are|oigo|oimos|escucho|escuchamos|oyen|escuchan|oyendo|
      escuchando|hay|oir|suenan|soltaron|solto|armo|armaron|empezaron|estan|tirando|tiraron|
      aventando|echando) (?:\w+ ){0,3}<shots>\b
    \bshots (?:\w+ )?fired\b|\bactive shooter\b|\bdrive by\b
    \b(?:mass )?(?:shooting|tiroteo|balacera) (?:right now|going on|at|in progress|en|afuera|
      enfrente|aqui)\b
    \bbomb (?:threat|in|at|inside)\b|\bbomba en\b
    """
)
ARMED = any_of(
    r"""
    \b(?:has|have|got|tiene|tienen) (?:a|an|un|una|the|his)? ?<weapon>\b(?! (?:permit|license|
      permiso|licencia))
    """
)
INTRUSION = any_of(
    r"""
    \b<intruder> (?:is |esta |anda )?(?:here|outside|inside|close|near|aqui|afuera|adentro|cerca)\b
    \b(?:climb\w*|jump\w*) (?:over )?(?:my|our|the) (?:\w+ )?(?:fence|wall|gate)\b
    \b(?:brinc|salt|trep)\w+ (?:por )?(?:la|mi|nuestra) (?:barda|cerca|reja|pared)\b
    \b(?:breaking|smashing) (?:the|my|our) (?:\w+ )?(?:windows?|door|doors)\b
    \bse <esta> robando\b(?! (?:la luz|el agua|la senal|el internet))
    \b(?:outside|behind|at|afuera de|atras de|en) (?:my|our|mi|nuestra) (?:\w+ )?<home> (?:watching|
      staring|looking|mirando|viendo|espiando)\b
    \b<unknown> …(?:checking|trying|checando|jalando|abriendo) (?:the|my|las|mis|los) (?:doors?|
      windows?|puertas?|ventanas?|carros)\b
    \b(?:strange|weird|rar[oa]) (?:man|guy|person)\b …(?:yard|house|door)\b|\b(?:hombre|tipo|
      senor) raro …(?:patio|casa|puerta)\b
    \b(?:someone|somebody|alguien|un hombre|un tipo|a man|stranger) (?:just )?(?:took|grabbed|
      snatched|se llevo|agarro|jalo) (?:a )?(?:my|mi|a|un|una|our|the) (?:\w+ )?<kin>\b
    \b(?:i am|we are|<person> (?:is|are)) (?:\w+ )?being <followed>\b
    \b<is> <following> (?:\w+ ){0,2}<being>\b
    \b<unknown> …<following> (?:\w+ ){0,2}<being>\b
    \b<me> (?:\w+ )?<esta> (?:\w+ )?<siguiendo>\b
    \b<esta> <siguiendo> <a_somebody>(?= )
    \b<unknown> …(?:me|nos|la|lo|le) (?:anda |viene )?<sigue> (?!\w+ndo)
    \b(?:me|nos|la|lo|le) <sigue> (?:un |una |unos |el |mi |dos |tres |varios )?<unknown>\b
    \b(?:break|breaking|broke|broken|forc\w+|climb\w*|sneak\w*|snuck|crawl\w*|smash\w*|bust\w*|get|
      getting|got|came|coming|pry\w*) (?:\w+ )?(?:in|into|through|inside|open|down|
      en)\b(?: to)? …<home>\b
    \b(?:break|breaking|broke|broken|climb\w*|sneak\w*) (?:in|inside) (?:$|(?:right |now |to my |
      at my ))
    \b(?:forcing|force|pry|prying|kick|jimmy\w*) (?:open )?(?:my|our|the) (?:\w+ )?<home>\b
    \b<unknown> …(?:breaking|climbing|sneaking) in\b
    \b(?:kick|kicking|bang|banging|pound|pounding|knocking|beating|smash|smashing|forcing|
      hitting) …(?:in |down |on |at )?(?:my|our|the) (?:\w+ )?(?:door|window|windows)\b
    \bthere is (?:an? )?(?:\w+ )?<unknown> …(?:in|inside|hiding in) (?:my|our|
      the) (?:\w+ )?<home>(?: (?!who|that)|$)
    \b<unknown> (?:is |are )?(?:\w+ ){0,2}(?:in|inside) (?:of )?(?:my|our) (?:\w+ )?<home>\b
    \b<intruder> …(?:in|inside|outside|at|under|on) …<home>\b
    \b(?:there is|there are|hay) (?:an |a |un |una |unos )?(?:\w+ )?<intruder>\b
    \b<unknown> (?:is |are |esta |estan )?(?:\w+ )?(?:downstairs|upstairs|abajo|arriba|
      adentro) (?!who|que)
    \b(?:stranger|desconocido|extrano|man i do not know) …(?:outside|at|in|afuera|adentro|
      en) …<home>\b
    \bse <esta> llevando (?:a )?(?:un|una|mi|unos|la|el) (?:\w+ )?<person>\b
    \b(?:dragging|forcing|pulling|pushing|taking|grabbing) (?:\w+ ){1,4}(?:into|in) (?:a|the|
      his) (?:\w+ )?(?:car|van|truck)\b|\b(?:metiendo|subiendo|jalando|
      arrastrando) (?:\w+ ){1,5}(?:a|en) (?:un|una|la|el|su) (?:carro|van|camioneta|troca)\b
    \b(?:pull|pulling|force|forcing|drag|dragging|push|pushing|throw) (?:\w+ ){1,4}(?:into|in) (?:a|
      the|his|their) (?:\w+ )?(?:car|van|truck)\b
    \b(?:subir|meter|jalar|llevar) (?:se )?(?:a )?(?:\w+ ){0,3}(?:a|en) (?:su|un|una|la|
      el) (?:\w+ )?(?:carro|van|camioneta|troca)\b
    \b(?:suspicious|sospechos\w) …<unknown>\b|\b<unknown> …(?:suspicious|sospechos\w)\b
    \b<unknown> (?:is |are |esta |estan |anda |andan )?(?:trying to open|opening|abriendo|
      tratando de abrir) (?:my|our|mi|la) (?:\w+ )?(?:door|window|puerta|ventana)\b|\b(?:trata|
      tratan|tratando|quiere|quieren|intenta|intentando) (?:de )?abrir (?:mi|la|nuestra) (?:puerta|
      ventana)\b|\btrying to open (?:my|our|the) (?:\w+ )?(?:door|window)\b
    \b(?:is|are) (?:coming|getting|climbing) in(?: $| through| now| here)
    \bi am hiding\b|\bwe are hiding\b|\bestoy escondid[oa]\b|\bestamos escondid[oa]s\b|
      \bhiding (?:in|under) (?:the|a|my)\b
    \b(?:se )?(?:esta|estan|quiere|quieren|trata de|tratan de|tratando de|intenta|intentan|acaba de|
      acaban de)? ?(?:se )?(?:meter se|meter|metiendo se|metiendo) …(?:a|en|por|al) (?:\w+ )?(?:mi|
      nuestra|la|el|su|a mi) (?:\w+ )?<home>\b
    \b<unknown> (?:\w+ )?(?:queriendo|quiere|quieren|tratando de|intentando) (?:entrar|meter se|
      meter)(?= $| (?:a robar|por|a la fuerza|aqui|y))
    \bse (?:me |nos )?<esta> metiendo(?= $| (?:por|aqui|y|unos|un|gente|hombres)\b)
    \b(?:esta|estan|viene|vienen|anda|andan) (?:bien |muy )?armad[oa]s?\b
    \b(?:escucho|oigo|oimos) (?:que )?(?:a )?(?:anda|andan|hay alguien|abren|abrieron|entraron|
      alguien|gente|ruidos|pasos|voces) (?:en|adentro|dentro|abajo|arriba|afuera) (?:de )?(?:mi|la|
      el|nuestra|los) (?:\w+ )?<home>\b
    \b<unknown> (?:\w+ )?se (?:me |nos )?(?:llevo|llevaron|esta llevando|quiere llevar) a (?:mi|
      una?|la|el) <kin>\b
    \bse (?:la |lo )?(?:quiere|quieren|esta queriendo) llevar (?:se )?a (?:mi|una?|la|
      el) <kin>\b(?! (?:a|al|con)\b)
    \b(?:apedreando|balaceando|rafagueando|tiroteando|atacando|quemando|baleando) (?:a )?(?:mi|la|
      nuestra|el) <home>\b
    \b<me> (?:tiene|tienen|trae|traen) (?:agarrad[oa]s? )?(?:del|de los|por el) (?:cuello|pelo|
      cabello|brazo)\b
    \b(?:tengo|esta|hay) (?:al|a un|el|un) (?:\w+ )?<intruder>\b
    \b(?:anda|andan) (?:un |una |unos |dos )?<intruder>\b
    \b<unknown> (?:\w+ )?(?:rondando|merodeando|espiando) (?:\w+ ){0,2}<home>\b
    \b<unknown> (?:\w+ )?(?:queriendo|tratando de|intentando|quiere|quieren) (?:abrir|entrar|meter|
      brincar) …<home>\b
    \b(?:anda|andan|entro|entraron) (?:\w+ )?(?:adentro|dentro|arriba|abajo) (?:de |en )?(?:mi|la|
      nuestra) <home>\b
    \b<unknown> …(?:entrando|entrar) …(?:a|en|por|al) (?:mi|nuestra|la) <home>\b
    \b(?:quieren?|trata(?:n|ndo)? de|intenta(?:n|ndo)?) entrar …<home>\b
    \b(?:forz|tumb|romp|pate|golpe|quebr|tir)\w+ (?:\w+ )?(?:la|mi|las|mis) (?:puerta|puertas|
      ventana|ventanas|chapa|cerradura|reja)\b
    \bhay (?:un |una |unos )?<unknown> …(?:adentro|dentro|en|arriba|escondid\w+) (?:de |en )?(?:mi|
      la|nuestra|el|mis) <home>\b
    \b<unknown> …(?:adentro|dentro|metid\w|escondid\w) (?:de |en )?(?:mi|la|nuestra) <home>\b
    """
)
