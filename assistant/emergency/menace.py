"""Patterns of people who come, lurk, take or pursue: dangers of this minute before the blow."""

from __future__ import annotations

from assistant.emergency.grammar import any_of

MENACE = any_of(
    r"""
    \b<is> (?:\w+ ){0,2}(?:<hitting>|coming|ganging up|going|swinging|lunging|charging|spitting|
      pouncing|piling|whaling) (?:up )?(?:on|at) (?:\w+ ){0,2}(?:<kin>|<self>|her|him|them|
      <animal>)\b(?! (?:work|school|the|an?) )(?! birthday)
    \b(?:got|has|have|holding|holds|pulling|dragging|drags|pulls|grabbing) (?:\w+ ){0,2}<being>
      (?: \w+)? by (?:the |her |my |his )?<grip>\b
    \b(?:trae|traen|tiene|tienen|agarra|jala|jalando|arrastrando|agarrando|arrastra) (?:a )?
      (?:\w+ ){0,3}(?:de|del|por) (?:el |la |los |las )?<grip>\b
    \b(?:hear|heard|hearing|oigo|oimos|escucho|escuchamos|oye|oyen|escucha|escuchan) (?:que )?
      (?:a |an |the |my |some |una |un |la |el |mi |se |como )*(?:woman|girl|lady|somebody|someone|
      neighbor|child|kid|mujer|senora|muchacha|nina|nino|vecina|vecino|alguien|man|senor|hombre|
      esposa|wife) (?:\w+ ){0,2}(?:scream\w*|shriek\w*|being|begging|beaten|grit\w+|pidiendo|
      suplica\w*|golpe\w+)
    \b<me> (?:viene|vienen|vino|echo|echaron|fue|avienta|avento|esta viniendo|estan viniendo)
      \ encima\b(?= con| a| y| $| me| un)
    \b(?:viene|vienen|coming|va|van|llega|llego|llegaron|came|showed up|back) (?:\w+ ){0,3}(?:with|
      con|armad[oa]s? con) (?:a |an |un |una |su |his |her |el |la |the )*<weapon>\b
    \b(?:on (?:his|her|their|the) way|coming|driving here|headed here|coming over) (?:\w+ ){0,2}to
      \ <hit>\b
    \b(?:viene|vienen|va|van|esta|anda|andan|vino|vinieron|llegar) (?:\w+ ){0,2}(?:a|para) <golpear>
      (?: (?:me|nos|lo|la|le|les|a)\b)
    \b(?:knows? where|saben? donde|se donde) …(?:live|am|is|work|are|vivo|vivimos|estoy|trabajo|
      vive) (?:\w+ ){0,5}(?:coming|come|kill|hurt|get me|viene|vienen|venir|mat\w+|busc\w+|
      pag\w+ (?:me )?las|quebr\w+|viene por)
    \b(?:find|encontrar|buscar|hunt) (?:me|us|nos|her|him|you)? ?(?:down )?(?:and |to |y |para )*
      (?:kill|matar|hurt|shoot) (?:me|us|nos|her|him)\b
    \b(?:will|va a|van a|voy a) (?:dar|meter|soltar|pegar|tirar) (?:me |nos |le |te )?(?:un |una |
      unos |unas |de )*<blow>\b
    \bno (?:para|paran|deja|dejan) de (?:dar|tirar|meter|soltar|aventar|darle|darles|darme|
      tirarle) (?:me |le |nos |les )?
      (?:de )?(?:<blow>|piedras|botellas)\b
    \b(?:tirando|aventando|lanzando|arrojando|throwing|hurling) (?:me |nos |le )?(?:de |big )?
      (?:piedras|botellas|ladrillos|rocas|rocks|bottles|bricks|stones|molotov\w*|cohetes|palos)
      (?= (?:a|al|at|into|nos|mi|hacia|y|se|contra|through)| $)
    \b(?:gun|pistol|knife|rifle|pistola|cuchillo|arma|navaja) …(?:to|in|on|at) (?:my|her|his|our)
      \ (?:head|face|neck|back|throat|side)\b
    \b(?:get|getting|going to get|looking for|buscando|fue por|went for|going for|going to grab|
      agarrando|busca) (?:se )?(?:his|her|the|a|su|la|el|una|un) <weapon>\b(?! (?:permit|license|
      safe|course|class|back|para casa))
    \b<just> (?:me |nos |le |lo |la |les )?<seguir> (?:me |nos |le |lo |la |les |a )?(?:con|de|
      muerte|mi)\b|\b(?:me|nos|le|lo|la) <just> (?:de )?<seguir> con\b
    \b(?:shot|shooting|fired|firing|shoot|blasting) (?:up |at |into )+(?:my|our|the|us|me|a|
      his|her|this|people|cars|houses)\b(?= )(?! (?:range|moving))(?!.* (?:policy|moving|legal))
    ^ (?:\w+ ){0,2}(?:gunshots|gunfire|balazos|disparos|balacera|tiroteo|tiros|shots)
      \ (?:in|at|outside|near|next|everywhere|en|afuera|junto|cerca|enfrente|por) (?:\w+ ){0,3}
      (?:<home>|street|block|school|door|neighborhood|park|lot|mall|mine|us|me|calle|cuadra|
      escuela|colonia|barrio|parque|estacionamiento|aqui|mi|plaza)\b
    \b(?:have|has|got|tienen|tiene|tengan|took|agarraron|tenemos|we have) (?:a )?(?:my|mi|our|your|
      su|tu) (?:\w+ )?<kin> (?:\w+ ){0,4}(?:money|ransom|dinero|rescate|pesos|dollars|dolares|
      van a matar|kill (?:him|her))\b
    \b(?:robbing|asaltando|saqueando|looting|robando) (?:the|a|my|el|la|mi|un|una|al|
      a)\b(?= (?:\w+ )
      {0,2}(?:<home>|<person>|banco|bank|pharmacy|farmacia|<vehicle>|station|cajero|atm|tienda))
    \b(?:entrar|entraron|entrando|entro|metieron|meter se|llegaron|came|come|entered|walked|ran|
      rushed|burst) (?:\w+ ){0,3}(?:encapuchad|enmascarad|armad|hooded|masked|armed)\w*\b
    \b<unknown> (?:with|wearing|in|con|de) (?:ski |black |a |una |unos )*(?:masks?|hoods?|
      pasamontanas|mascaras|capuchas?|balaclavas?) (?:\w+ ){0,3}(?:came|coming|walked|entered|ran|
      entered|going|outside|inside|entr\w+|met\w+|afuera|broke|robbing)
    \b(?:my|mi) ex\b (?:\w+ ){0,7}(?:outside|afuera|door|puerta|window|ventana|work|trabajo|parked|
      estacionad[oa]) (?:\w+ ){0,5}(?:waiting|esperando|watching|vigilando|yelling|screaming|
      gritando|banging|kicking|golpeando|threatening|amenazando|will not (?:leave|go)|no se (?:va|
      quiere ir)|breaking|following|hitting|pounding)\b(?! (?:to pick|for the kids|a los ninos))
    \b(?:touching|molesting|fondling|groping|raping) (?:a |my |the |little |small )*(?:kid|child|
      girl|boy|daughter|son|niece|sister|woman|lady)\b
    \b(?:manoseando|toqueteando|tocando|violando) (?:a )?(?:una?|mi|la|el) (?:\w+ )?<kin>\b
    \b(?:there is|hay|se armo|started|broke out) (?:a |an |un |una )?(?:\w+ )?(?:fight|brawl|pelea|
      pleito|rina|bronca) (?:\w+ ){0,3}(?:outside|afuera|with|con|in the street|en la calle|
      right now)
    \b(?:fight|fighting|pleito|pelea|peleando) (?:\w+ ){0,2}(?:with|con|a) (?:\w+ )?(?:<weapon>|
      bats|
      bates|sticks|bottles|rocks|botellas|piedras)\b
    \b(?:at|outside|in|inside|on) (?:the|my|our|her|his) (?:\w+ )?<home> with (?:a|an|his|
      the) <weapon>\b
    \b(?:will not|not) let (?:me|us|her|him|my \w+) (?:call|talk to|phone|near) (?:\w+ )?(?:mom|911|
      police|anyone|anybody|for help|help|family|sister|mother)\b|\bno (?:me|nos|la|
      lo) dejan? (?:llamar|
      hablar|marcar)(?: le| les)? (?:\w+ )?(?:mama|nadie|911|policia|familia|hermana|papa)\b
    \b<message> (?:\w+ ){0,8}(?:(?:will|going to|va a|van a|vamos a|voy a|viene a|vienen a|
      coming to) (?:\w+ )?(?:kill|shoot|hurt|bomb|burn|stab|matar|balacear|quemar|disparar|acabar|
      poner una bomba|hacer dano)|am next|are next|sigo yo|sigues tu|mato|matan)\b
    \b(?:is|are|still|keep) shooting (?:\w+ )?(?:from|out of|into|at|near|around|over)\b
    \b(?:bullets?|balas?) (?:\w+ ){0,2}(?:through|came|hit|flying|por|entro|pego|atraveso|volando|
      pasando|en mi|in my)\b|\b(?:entro|pego|paso|entraron) (?:una |unas )balas?\b
    """
)
# On the whole of what is said: "he says that if I leave he will kill us".
CONDITIONAL = any_of(
    r"""
    \b(?:he|she|ex|<kin>|boyfriend|novio|pareja|girlfriend|partner) (?:just )?(?:says?|keeps saying|
      is
      \ saying|told me|dice|dijo|me dijo|me dice|esta diciendo|amenaza) (?:that |que |
      con que )*(?:if|
      si) (?:\w+ ){1,6}(?:kill|shoot|stab|burn|hurt|mata|matar|va a matar|quema|quemar|balea)\b
    ^ (?:ya |me |otra vez )*(?:dice|dijo|amenaza) (?:que |con que )si (?:\w+ ){1,6}(?:mata|matar|
      quema|
      quemar|apunala|balea)\b
    """
)
# None where it may be the authorities' doing.
PROWLING = any_of(
    r"""
    \b<unknown> (?:\w+ ){0,4}(?:looking|staring|peeking|peering|watching) (?:\w+ )?(?:in|into|
      through|thru|inside) (?:my|our|the) (?:\w+ )?(?:windows?|house|door)\b
    \b<unknown> (?:\w+ ){0,3}(?:mirando|viendo|espiando|asomando|asoma|espia|vigilando) (?:se )?
      (?:me |nos )?(?:\w+ )?(?:por|desde|en|a) (?:mi|la|nuestra) (?:\w+ )?(?:ventana|casa|puerta)\b
    \b(?:hear|heard|hearing|oigo|oimos|escucho|escuchamos|se oyen|se escuchan|there are|hay)
      \ (?:\w+ ){0,2}(?:footsteps|steps|someone|somebody|a person|people|pasos|alguien|gente)
      (?: walking| moving| caminando| andando)? (?:\w+ )?(?:downstairs|inside|in my (?:house|home|
      attic|garage|basement)|on my roof|in the (?:house|attic|basement)|abajo|adentro|
      en (?:mi|la) (?:casa|cocina|sala|cochera|techo))\b
    \b<unknown> (?:\w+ ){0,2}(?:on|en) (?:my|our|mi|nuestro) (?:roof|balcony|techo|balcon|azotea)\b
      (?! (?:fixing|repairing|arreglando|trabajando))
    \b<unknown> (?:just |que no conozco )?(?:got|gets|climbed|jumped|is|sat|hiding|sleeping) (?:in|
      into|inside) (?:the back of )?(?:my|our) <vehicle>\b
    \b<unknown> (?:\w+ ){0,2}se (?:me |nos )?(?:subio|metio|trepo|esta (?:subiendo|metiendo)|quiere
      \ (?:subir|meter)) (?:a|en|al) (?:mi|nuestr\w|el|la) <vehicle>\b
    \b(?:broke|breaking|smashed|shattered|smashing) (?:my|the|our) (?:\w+ )?(?:windows?|door|glass|
      lock) (?:\w+ ){0,3}(?:coming|came|getting|got|climbing|going|is|are) (?:\w+ )?(?:in|inside|
      through)\b
    \b(?:<unknown>|<vehicle>|he|she|they|ex|somebodys) (?:\w+ ){0,4}been (?:\w+ )?<following>
      (?: (?:\w+ ){0,2}<being>| around)
    \b(?:behind|atras de|detras de|tras de) (?:me|us|mi|nosotros|her|him)\b (?:\w+ ){0,4}(?:
      will not|keeps|following|not stop|faster|no deja|siguiendo|sigue|corriendo|no se va|cada vez)
    \b(?:viene|vienen|anda|andan|corre|corren|va|van) (?:\w+ )?(?:atras|detras|tras) (?:de )?(?:mi|
      nosotros|ella|mi <kin>)(?= $| no| y| con| des| cor| me| un| ya)
    \b(?:not|never) stop <following>\b|\bno (?:deja|dejan|para|paran) de <seguir>\b(?! (?:la|las|
      los|el) )
    \b(?:is|are|esta|estan|andan|anda) (?:\w+ )?(?:stealing|jacking|sawing|cutting|robando|robando
      \ se|quitando|desvalijando) (?:me |nos |le |se )?(?:off |out )?(?:my|our|the|a|mi|nuestr\w|el|
      la|un|una|los|
      las|his|her|su|neighbors) (?:\w+ ){0,2}(?:<vehicle>|<loot>)\b
    \b(?:took|stole|grabbed|snatched|has|has taken) (?:my|
      our) (?:\w+ )?<kin> (?:\w+ ){0,3}(?:running|
      ran|driving|drove|fled|escaping|leaving|left|taking off|took off|hurt)\b
    \bse (?:llevo|llevaron|robo|robaron) (?:a )?(?:mi|mis|un|
      una) (?:\w+ )?<kin> (?:\w+ ){0,4}(?:huy\w+|
      corri\w+|se fue|se fueron|escap\w+|arranc\w+)\b
    \b(?:man|guy|stranger|hombre|tipo|senor|desconocido|somebody|someone|alguien|vagabundo|borracho)
      \b (?:\w+ ){0,8}(?:door|window|house|yard|porch|car|truck|ventana|puerta|casa|patio|carro|
      troca|yarda|cochera) (?:\w+ ){0,3}(?:will not (?:leave|go|get out|stop)|refuses to leave|no se
      \ (?:va|quiere (?:ir|bajar|salir))|no (?:quiere )?(?:ir|bajar|salir) se)\b
    \b<unknown> (?:is |are |esta |estan |anda |andan )?(?:going|digging|rummaging|
      looking) through (?:my|
      our|the) (?:\w+ )?(?:<vehicle>|<home>|stuff|things|mail)\b
    \b<unknown> (?:\w+ ){0,2}(?:esculcando|revolviendo|hurgando|abriendo) (?:\w+ )?(?:mi|mis|
      nuestro|
      el|los) (?:<vehicle>|cosas)\b
    \b<unknown> (?:\w+ ){0,3}(?:circling|dando vueltas|rondando|merodeando|casing|prowling)\b(?! en
      \ (?:tramites|circulos))
    \b(?:<vehicle>|<unknown>) (?:\w+ ){0,2}(?:follows|sigue|me viene siguiendo|
      me anda siguiendo) (?:me|
      us|en|por|a (?:mi|todos|donde|todas)|desde|cada)\b|\b(?:<vehicle>|<unknown>) (?:\w+ )?(?:me|
      nos)
      \ sigue\b(?! en (?:instagram|facebook|tiktok))
    \b(?:forced|dragged|shoved|threw|pulled|forzaron|jalaron) (?:\w+ ){1,4}(?:into|in|inside|
      a) (?:a|the|
      his|their|una?|la|el) (?:\w+ )?(?:<vehicle>|trunk|cajuela)\b
    \b(?:help|ayude|ayuden|ayudenme|ayudeme|ayudame|auxilio|socorro) (?:me |nos |us |por favor |
      please |
      pls )*(?:he is|
      she is|they are|ahi|ya|el|ella)? ?(?:coming|vienen?) (?:$|for me|after|here|por mi|to get|con)
    \b(?:hay|there is) (?:\w+ )?<unknown> (?:en|in|dentro de|adentro de|parado en|rondando)
      \ (?:mi|nuestra|my|our|la) (?:\w+ )?<home>\b
    """
)
