"""What makes a danger one of now, of another day, of everybody, or none at all."""

from __future__ import annotations

import re

from assistant.emergency.grammar import CLASSES_AS_PATTERNS, any_of

# ---- What has just happened: an emergency where nothing tells of another day, or of a question --

ENDED = any_of(
    r"""
    \b<unknown> (?:\w+ )?(?:entro|entraron) (?:por (?:la|mi|una)|(?:en|a) (?:mi|
      nuestra)) (?:\w+ )?<home>\b
    \b(?:quebre|quebro|fracture|fracturo|rompi|rompio|disloco) (?:\w+ ){0,2}(?:pierna|brazo|pie|
      tobillo|cadera|cuello|espalda|hueso|costilla)\b
    \bse llevaron a (?:mi|un|una) <kin> (?:en (?:un|una)|unos|a la fuerza|
      hombres)\b(?!.*\b<authority>\b)
    \ble dio (?:una )?(?:descarga|corriente|toques)\b
    \b(?:lo|la|los|las|nos) levantaron\b(?!.*\b<authority>\b)|
      \blevantaron a (?:\w+ )?<being>\b(?!.*\b<authority>\b)
    \b(?:me|lo|la|le|nos) (?:agarro|agarraron|tomo|apreto|jalo) (?:del|de los|el) (?:cuello|pelo|
      cabellos?)\b
    \b(?:<kin>|<person>|me|se) (?:\w+ ){0,2}corto (?:\w+ )?con (?:la|el|un|una) (?:sierra|cuchillo|
      vidrio|navaja|machete|maquina|hacha|lata)\b
    \bperdi a (?:mi|un) <kin>\b|\bse me (?:perdio|extravio|desaparecio) (?:mi|el|la) <kin>\b
    \b(?:mataron|mato|asesinaron|balearon) a (?:\w+ ){1,3}(?:aqui|enfrente|afuera|ahorita|
      en la (?:calle|esquina))\b
    \bme dejaron (?:\w+ )?(?:herid|tirad|golpead|amarrad|sangrando|inconscient)\w*
    \b(?:rompieron|quebraron|rompio|quebro|forzaron) (?:el|la|los|un|una|mi) (?:vidrios?|ventana|
      puerta|chapa|reja|candado) (?:y|de mi|de la) (?:\w+ )?(?:metieron|metio|entraron|entro|casa)\b
    \b(?:me|nos) (?:entraron|entro|brincaron|brinco|saltaron) (?:\w+ ){0,3}(?:casa|barda|cerca|
      ventana|reja)\b
    \b(?:alguien|un \w+|unos \w+) (?:entro|entraron) a (?:mi|nuestra) <home>\b
    \b(?:me|le|lo|la|nos|les|los) (?:acaban de |acaba de )?(?:dieron|dio|dar|metieron|metio|meter|
      pegaron|pego|pegar|soltaron|solto|tiraron|tiro|pusieron|puso) (?:\w+ )?(?:de )?<blow>\b
    \b(?:me|lo|la|le|nos|los|les) (?:bale|balac|machete|tirote|acribill|madre|filere|raf|rafague|
      apedre|malmat|putea|vergue)(?:o|aron)\b
    \b(?:me|lo|la|le|nos|los) (?:picaron|pico con|picaron con|cortaron (?:con|la cara|la mano|
      el cuello|la garganta|el brazo))\b
    \b(?:bale|balac|machete|tirote|acribill|apunal|acuchill)aron a (?:\w+ )?<being>\b
    \bse (?:lo|la|los|las) llevaron (?:en|a la fuerza|unos|hombres|encapuchados)\b
    \b(?:me|nos|lo|la) (?:subieron|metieron|treparon) (?:\w+ )?(?:a|en) (?:un|una|la|
      su) (?:\w+ )?(?:carro|camioneta|troca|van)\b
    \b(?:carro|troca|camioneta|moto|camion) (?:\w+ )?(?:avento|tumbo|golpeo|arrastro|aplasto|
      le pego) (?:a )?(?:\w+ )?<being>\b
    \b(?:had|dio|dieron) (?:a|un|una) (?:\w+ )?(?:stroke|heart attack|seizure|derrame|infarto|
      ataque|paro|embolia|convulsion)\b
    \b(?:fall|fell|caer|cayo) …(?:off|from|del|de un|de la) …(?:building|edificio|<home>)\b
    \b(?:fell|fallen|cayo|caer|caido|cayeron) …(?:off|from|out of|down|into|de|del|por|a|
      al) …(?:ladder|roof|stairs|window|balcony|bridge|scaffold\w*|tree|pool|escalera|techo|azotea|
      ventana|balcon|puente|andamio|arbol|piso|alberca|pozo)\b
    \b(?:he|she|they|<person>) (?:\w+ )?(?:hit|punched|slapped|pushed|threw|kicked|choked|bit|cut|
      burned|beat) (?:me|us|my <kin>)\b
    \b(?:me|nos) (?:pego|golpeo|empujo|avento|pateo|mordio|corto|ahorco|quemo)(?= )
    \b(?:was|were|got|been|is|are|am|have been|has been) (?:just |badly )?(?:shot|stabbed|attacked|
      raped|strangled|kidnapped|poisoned|drugged|electrocuted|run over|hit by (?:a|an|the) \w+)\b
    \b<person> (?:shot|stabbed|attacked|raped|strangled|choked) (?:\w+ ){0,2}<being>\b
    \b(?:<person>|he|she) (?:just )?(?:grabbed|dragged|pulled|pinned|lifted|held) (?:<self>|
      (?:\w+ )?<kin>) (?:\w+ )?(?:by|down|against|out of)\b
    \b(?:me|nos|lo|la) (?:avento|tiro|empujo|aventaron|tiraron|empujaron) (?:\w+ ){0,2}(?:por|de|
      contra|al|del)\b
    \b(?:he|she|they|<person>) (?:just )?(?:busted|split|broke|bloodied|knocked out|cracked) (?:my|
      her|
      our) (?:lip|nose|jaw|face|teeth|tooth|head|arm|ribs?|eye)\b
    \bme (?:rompio|partio|abrio|quebro|reventaron|revento|tumbo|rompieron|partieron) (?:el|la|los|
      un) (?:labio|
      nariz|boca|cara|ojo|cabeza|dientes?|hocico|ceja|madre)\b
    \b(?:ran|run|running) over (?:a|an|my|me|him|her|the|us) (?:\w+ )?(?:<being>|$)
    \bcayo (?:un |el )?(?:arbol|poste|techo) (?:\w+ )?(?:en|sobre|encima|
      arriba) (?:\w+ ){0,2}(?:<home>|
      <vehicle>)\b
    \b(?:broke|broken|break) (?:\w+ )?in(?:to)? …(?:my|our|the) (?:\w+ )?<home>\b
    \b(?:me|le|lo|la|nos|les) (?:secuestr|dispar|apunal|acuchill|balace|navaje|viol|ahorc|
      estrangul)(?:o|aron)\b
    \b(?:dispar|apunal|acuchill|balace|navaje|ahorc)(?:o|aron) a\b
    \bse (?:me |nos )?(?:metio|metieron|brinco|brincaron) …(?:a|en|por|al) (?:\w+ )?<home>\b
    \b(?:there was|hubo|was) (?:a|an|un|una) (?:\w+ )?(?:crash|accident|explosion|choque|accidente|
      balacera|shooting|tiroteo)\b
    \b(?:chocaron|choque|choco|chocamos|we crashed|i crashed)\b
    """
)

# ---- When, and of whom -------------------------------------------------------------------------

NOW = re.compile(
    r" (?:right now|just now|now|currently|at this (?:moment|second)|this (?:second|minute)|hurry|"
    r"asap|just (?:\w+ed|got|broke|hit|shot|took|fell|ran|tried|now)|"
    r"(?:minutes?|seconds?|min|mins|moments?) ago|ahorita|ahora mismo|en este (?:momento|instante|"
    r"minuto)|ahora|acab(?:a|an|o) de|hace (?:un (?:minuto|momento|ratito|segundo)|unos (?:minutos|"
    r"segundos)|\w+ minutos)|apurense|dense prisa|recien) "
)
RIGHT_NOW = re.compile(
    r" (?:right now|at this (?:moment|second)|ahorita|ahora mismo|en este (?:momento|instante)) "
)
PAST = re.compile(
    r" (?:yesterday|last (?:night|week|weekend|month|year|summer|winter|spring|fall|\w+day|january|"
    r"february|march|april|may|june|july|august|september|october|november|december|time)|"
    r"(?:days?|weeks?|months?|years?|hours?|while) (?:ago|back)|(?:in|en|since|desde|del|during) "
    r"(?:the )?(?:19|20)\d\d|(?:in|on|since|last|en|since|back in) (?:january|february|march|april|"
    r"june|july|august|september|october|november|december|\w+day|enero|febrero|marzo|abril|mayo|"
    r"junio|julio|agosto|septiembre|octubre|noviembre|diciembre)|the other (?:day|night)|"
    r"earlier (?:today|this)|this morning|used to|years? before|when i was|once|previously|"
    r"ayer|anoche|antier|anteayer|antenoche|pasad[oa]s?|hace (?:\w+ ){0,2}(?:dias?|semanas?|mes|"
    r"meses|anos?|horas?|tiempo)|la otra (?:vez|noche)|el otro dia|una vez|antes|cuando era|"
    r"el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)(?! que viene)|esta manana|"
    r"en la manana|de (?:nino|nina|chico)) "
)
USUAL = re.compile(
    r" (?:lately|always|often|sometimes|usually|frequently|all the time|many times|again and again|"
    r"every (?:day|night|week|weekend|month|year|time|\w+day|summer)|"
    r"for (?:\w+ )?(?:years|months|weeks)|"
    r"a lot of \w+(?:ies|ings|ers|mes|s) in|ultimamente|siempre|a veces|seguido|seguid[oa]|"
    r"cada (?:dia|noche|semana|ano|vez|domingo|sabado|fin)|tod[oa]s l[oa]s (?:dias|noches|semanas|"
    r"domingos|fines)|muchas veces|desde hace|por (?:anos|meses)) "
)
GENERIC = any_of(
    r"""
    (?<!there is )(?<!is a )\b(?:victims?|witness(?:es)?|testigos?|victimas?) (?:of|who|de|que)\b
    \b(?<!there is )(?<!there are )(?:people|persons?|anyone|anybody|those|immigrants|residents|
      women|children|kids) who\b
    \b(?:las personas|la gente|las mujeres|los ninos|aquellos|quienes|cualquiera|
      los inmigrantes) que\b
    \b(?:oficial|policia|agente|officer|cop|deputy) (?:que|who|that) (?:\w+ ){0,2}(?:dispar\w+|mato|
      shot|killed|golpeo|beat|hit)\b
    \b(?:on|in) (?:the )?(?:news|tv|movie|movies|video game|radio)\b|\ben (?:las noticias|la tele|
      la television|la pelicula)\b
    """
)
# On the whole of what is said: a mother who sees the grades kills nobody.
JOKING = re.compile(
    r" (?:kill|killing|murder|matar|mata) (?:me |nos )?(?:when|if|cuando|si|por)? ?(?:\w+ ){0,6}"
    r"(?:grades|report card|homework|dishes|bill|late|calificaciones|boleta|tarea|trastes|recibo|"
    r"tarde|tiradero|mess) "
)
# Of those whom 911 would send, and of people at large: what is thought of them is no call for help.
IN_GENERAL = any_of(
    r"""
    \b<authority> (?:\w+ ){0,5}(?:<hitting>|<hit>|<golpeando>|<golpear>|pegan?|pega|matan?|golpean?|
      lastiman?|hacer dano) (?:le |les )?(?:a )?(?:a |la |las |los |all |our |my |many |mas |
      more )*(?:gente|personas|people|persons|immigrants|inmigrantes|migrantes|mexicanos|mexicans|
      latinos|hispanics|hispanos|families|familias?|family|residents|residentes|citizens|protesters|
      kids|women|men|ninos|black|brown)\b
    """
)
# What the law says of a weapon that somebody has.
LAWFUL = re.compile(
    r" (?:legal|illegal|legally|allowed|lawful|permits?|licensed?|register|registered|law|crime|"
    r"felony|ilegal|legalmente|permitido|permiso|licencia|ley|delito|registrar\w*|"
    r"(?:take|keep) (?:it|them)|"
    r"take (?:his|her|my|the) (?:gun|rifle|pistol|knife)|quitar(?:se)?(?:la|lo)?|decomisar\w*) "
)
# What somebody wants to do about something that is over is as good as a question.
WISH = re.compile(
    r" (?:i|we) (?:want|need|would like|wanted|am trying|am looking) (?:to |a |an |for |my )*"
    r"(?:report|file|press|know|ask|copy|lawyer|restraining|order|divorce|visa|help with|"
    r"claim|permit)"
    r"| (?:quiero|queremos|necesito|quisiera|busco|ando buscando) (?:un |una |la |el |ayuda )*"
    r"(?:denunci|report|poner|levantar|saber|sacar|pedir|abogad|copia|orden|divorci|"
    r"visa|permiso|con|demandar)\w*"
)
OF_ONESELF = any_of(
    r"""
    \b(?:me|us)\b
    \b(?:my|our|mi|nuestr\w) (?:\w+ )?(?:<person>|<home>)\b
    """
)
# Who asks about a call asks about the call; and 911 would be no help against these.
CALLED = re.compile(r" (?:911|nueve once|nine one one|9 1 1|operators?|operadoras?) ")
MIGRA = re.compile(
    r" (?:ice|immigration|border patrol|la migra|migra|migracion|inmigracion|deport\w*|redadas?|"
    r"raids?) "
)
AUTHORITY = re.compile(rf" {CLASSES_AS_PATTERNS['authority']} ")

# ---- Expressions that speak of danger and mean something else ----------------------------------

HARMLESS = any_of(
    r"""
    \b<lifeless> (?:\w+ ){0,3}(?:is |are |just |nos |me |esta |estan |anda |going to |will |va a |
      van a )*(?:kill|matar|burning|
      quemando|quema|hurting|killing|choking|
      suffocating|strangling|drowning|crushing|eating|kills|matando|ahogando|asfixiando|comiendo|
      aplastando|mata|matan|ahoga|asfixia|exploded|blew up|crashed)\b
    \b(?:trabajo|escuela|tramite|estres|deuda|deudas|renta) (?:me |nos )?(?:tiene|trae) (?:\w+ )?
      (?:asfixiad|ahogad|muert|loc)[oa]s?\b
    \b(?:kills?|killing|mata|matan) (?:me |nos |us )?(?:the|el|la|los|las|with laughter|de risa)
      \ (?:heat|rent|traffic|calor|frio|renta|trafico|pies|hambre|espera)\b
    \btocando (?:\w+ ){0,2}(?:puertas?|timbres?|musica|guitarra|el tema)\b
    \b(?:deal\w*|help\w*|trat\w+|ayud\w+|atend\w+|respond\w*|train\w*|entren\w+) (?:\w+ ){0,3}
      (?:people|persons?|persona|personas|gente|jovenes|teens|someone|
      alguien) (?:\w+ ){0,3}suicid\w+
    \b<boss> (?:is |me |nos |will |va a |going to )*(?:kill|matar) (?:me |us |nos )?
    \bcasi (?:me|nos|le) (?:da|dio|dan|muero|mata)\b(?: (?:un|una|el|la) \w+)?|
      \b(?:almost|nearly) (?:had|died|killed|gave)\b(?: (?:a|an|me|of) (?:\w+ )?(?:attack|stroke)?)?
    \b(?:ahogando|ahogad[oa]s?|drowning|buried|suffocating|enterrad[oa]) (?:me |nos )?(?:in|en|de|
      under|by|entre) (?:\w+ )?(?:paper\w*|tramites|deudas?|debts?|work|trabajo|tareas?|cuentas|
      biles|bills|papeles|papeleo|homework|emails|correos|medical|impuestos|taxes)\b
    \b(?:noticias?|news|pandemia|covid|divorcio|crisis|gripa|gripe|inflacion|virus|muerte|recesion|
      pandemic|divorce|inflation|loss) (?:\w+ ){0,2}(?:me |nos |le |les )?(?:peg\w+|golpe\w+|hit|
      hits|hurt|hitting)\b
    \bparked in (?:my|our|the|a)(?: \w+)?(?: spot| space| garage| driveway| yard)?\b
    \bgarage (?:spots?|spaces?|sales?|doors? opener)\b|\bventas? de (?:garage|garaje|cochera)\b
    \bkick(?:ed|ing|s)? (?:me|us|him|her|them|you|people|my \w+) (?:out|off)\b
    \b(?:for|para|contra|against) (?:las? |una? )?(?:sobredosis|overdoses?)\b
    \bi am on fire (?:today|lately|this week|with|lol)\b
    \b(?:took|take|taken|llevaron|llevo|agarraron|detuvieron|levantaron) (?:a )?(?:\w+ ){1,3}(?:at|
      in|
      from|en|during|de) (?:a |the |una |un |la |el |su )?(?:traffic|checkpoint|raid|court|work|job|
      parada|reten|redada|corte|trabajo|custody|detention|jail)\b
    \bya no (?:se |me )?(?:ahoga|asfixia|desmaya|convulsiona|atraganta)\b
    \b<golpeando> (?:\w+ )?(?:el|la) (?:sol|hambre|calor|sueno|crisis|economia|cruda)\b
    \b(?:<golpeando>|peg\w+) (?:le )?(?:al|a la|a los) (?:presupuesto|bolsillo|comercio|negocios?|
      economia|bolsa)\b
    \b(?:entro|entra|entrando) (?:el |la |mucha )?(?:agua|lluvia|aire|ratas?|raton)\b
    \b(?:romp|quebr)\w+ (?:\w+ ){1,2}(?:ventana|vidrio) …con (?:una |la |un |el )?(?:pelota|balon|
      bola)\b
    \b(?:kill|killing|killed|crushing|crushed|murdering|nailed) it\b
    \b(?:hit|hits|hitting) (?:a|an|the|another|two|his|her) (?:\w+ )?(?:homers?|homerun|home|
      grand slam|single|double|triple|jackpot|gym|books|road|brakes|snooze|ball|target)\b|
      \bhit by (?:a|the) (?:pitch|ball)\b
    \bpeg\w+ (?:un |el |otro )?(?:jonron|hit|home ?run|batazo de)\b
    \b(?:rangers|cowboys|mavericks|mavs|stars|astros|texans|spurs|vaqueros|gigantes|(?:our|my|the|
      mi|nuestro|el) (?:team|equipo)) (?:\w+ ){0,4}(?:<hitting>|<beaten>|<golpeando>)(?: a (?:los|
      las|el) \w+)?
    \b(?:<golpeando>|peg\w+) (?:me |nos |le )?(?:una |unas |unos |un |puras |otra )?(?:multas?|
      tickets?|infraccion\w*|calcomanias?|stickers?|carteles|letreros?)\b
    \bse (?:me |nos )?(?:metio|mete|meten|metieron|esta metiendo(?! (?:el |la |mucha )?agua (?:a|en)
      \ (?:la|mi|nuestra) casa)) (?:el |la |un |una |unas |unos |mucha )?(?:agua|lluvia|ratas?|
      raton|ratones|gatos?|cucarachas|hormigas|polvo|mapache)\b
    \b(?:quemando|quemo|quema|quemaron|fundio) (?:el |la |los |las |un |una |mi )?(?:focos?|
      bombillas?|fusibles?|comida|arroz|frijoles|tortillas?|carne|tarjeta|batería|pan)\b
    \bon fire (?:lol|haha)\b
    \b<weapon> (?:collections?|squad|shelters?|case|makers?|show)\b|\bbomb shelters?\b
    \bbombas? de (?:agua|aire|gasolina|gas|insulina)\b|\bshot (?:down|clock)\b
    \b(?:works?|working|trains?|trained|trabaja|entrena) (?:with|con) (?:\w+ )?<weapon>\b
    \brobando (?:los |el |las |nuestr\w+ |mis )?(?:impuestos|dinero|votos|elecciones|tiempo|luz)\b
    \bon fire (?:with|about|for)\b|\bceiling fans?\b
    \b(?:is|are|am) (?:not|no longer) <hitting>\b|<hitting> …anymore\b|\bya no (?:me |nos |la |le |
      lo )?(?:esta |estan )?(?:<golpeando>|peg\w+|golpe\w+)\b
    \b(?:fire|bomb|smoke|gas) (?:stations?|departments?|dept|drills?|hydrants?|trucks?|codes?|
      permits?|extinguishers?|inspections?|inspectors?|marshals?|hazards?|safety|insurance|
      prevention|season|ban|bans|pits?|works?|escapes?|chiefs?|lanes?|detectors?|alarms?|bills?|
      prices?|meters?|company|tax|pump|station)\b
    \b(?:detector|alarma|extintor|factura|recibo|precio|compania|tanque|medidor|estufa|boiler|
      prevencion|estacion|departamento|simulacro|permiso|seguro|cuota)(?:es|s)? de (?:humo|gas|
      incendios?|fuego|bomberos)\b
    \b(?:gun|weapon|knife|shooting|rifle|pistol) (?:permits?|licenses?|laws?|rights?|control|shows?|
      shops?|stores?|ranges?|violence|safety|ownership|owners?|buyback|sales?|range|practice|
      training)\b
    \b(?:permisos?|licencias?|leyes?|ley|control|venta|portacion|registro|intercambio|campo) (?:de|
      para|sobre) (?:portar |tener |comprar |un |una |el |la |las |los )*(?:armas?|pistolas?|tiro|
      cuchillos?)\b
    \b(?:portar|comprar|registrar|vender|entregar|own|carry|buy|register|sell) (?:un |una |a |an |
      my |mi )?<weapon>\b
    \b(?:flu|covid|vaccine|booster|allergy|rabies|vaccination|tetanus|measles) shots?\b|
      \bshots? for (?:my|the|school|flu|covid|kids)\b|\bshots for\b
    \b(?:shooting|shoot|filming|grabando|filmando) (?:\w+ ){0,2}(?:videos?|movies?|films?|pictures?|
      photos?|scene|documentary|commercial|hoops|baskets?|fireworks?|pelicula|fotos?)\b
    \b(?:emergency|emergencia) (?:shelters?|contacts?|numbers?|rooms?|funds?|plans?|kits?|services?|
      exit|fund|assistance|loans?|lights?|management|rental|food|housing)\b|\b(?:albergues?|
      contactos?|numeros?|fondos?|planes?|plan|salas?|servicios?|salidas?|ayuda|asistencia|
      prestamos?|vivienda|kit|refugios?|cuarto) de emergencias?\b
    \b(?:primeros auxilios|auxilio legal|auxilio vial|seguro social)\b
    \b(?:heat|feet|foot|back|traffic|price|prices|rent|job|wait|waiting|bills?|taxes|weather|noise|
      suspense|boredom|commute|humidity|calor|frio|renta|trafico|precios?|impuestos|trabajo|pies|
      espalda|espera|hambre|curiosidad|ruido|recibos?) (?:\w+ ){0,3}(?:killing|matando)\b
    \b(?:me|nos) (?:esta|estan|anda|andan) matando (?:el|la|los|las) (?:calor|frio|renta|trafico|
      precios?|impuestos|trabajo|curiosidad|hambre|ruido|espera|duda|recibos?)\b
    \b(?:dying|die) to\b|\bmuero (?:por|de)\b|\bmuriendo (?:por|de (?:hambre|risa|ganas|sed|sueno|
      calor|frio|curiosidad))\b|\bmuert[oa] de\b
    \b(?:phone|car|battery|laptop|internet|business|plant|plants|tree|trees|lawn|grass|garden|cell|
      tv|computer|telefono|celular|carro|bateria|arbol|pasto|planta) (?:\w+ ){0,2}(?:dying|died|
      dead|murio|muriendo|muere)\b
    \bse (?:me |nos )?(?:murio|muere|esta muriendo) (?:el|la|mi) (?:telefono|celular|carro|bateria|
      internet|pasto|arbol|planta)\b
    \b(?:fighting|fight|fights|arguing|peleando|pelear|pelean|luchando) (?:\w+ )?(?:about|over|for|
      against|back|cancer|crime|the (?:city|ticket|law|landlord)|por|contra|con (?:la ciudad|
      el casero|mi casero))\b
    \b(?:fire|fired|firing) (?:me|him|her|from|my|someone)\b|\bgot fired\b
    \b(?:collection|debt|landlord|boss|manager|employer|lender|bank|company|agency|agencia|cobranza|
      deuda|casero|casera|dueno|patron|jefe|banco|lawyer|abogado|creditors?|cobradores?|empresa|
      compania|supervisor) …(?:follow\w*|chas\w+|threat\w+|amenaz\w+|persig\w+|robando|robbing|
      killing|matando|hurting|harass\w*|acosando|abusing)\b
    \b(?:followed|chased|threatened|harassed|persiguiendo|amenazando|amenazad[oa]|acosando|sigue|
      persigue) …(?:collection|debt|landlord|boss|manager|employer|lender|bank|company|agency|
      agencia|cobranza|deuda|casero|casera|patron|jefe|banco|creditors?|cobradores?|empresa|
      compania)\b
    \b(?:threaten\w*|amenaz\w+) (?:\w+ ){0,3}(?:to |with |con )?(?:\w+ ){0,3}(?:evict\w*|sue|court|
      lawsuit|fine|fines|deport\w*|immigration|ice|police|report\w*|call|desaloj\w+|demand\w+|corte|
      multas?|migra|inmigracion|migracion|policia|report\w+|correr|echar|llamar|denunci\w+)\b
    \b(?:follow\w*|stalk\w*|sig\w+|acos\w+) (?:\w+ ){0,3}(?:on|en|through|por) (?:instagram|
      facebook|tiktok|twitter|whatsapp|internet|line|social|redes)\b
    \b(?:trapped|stuck|atorad[oa]s?|atrapad[oa]s?|locked) (?:\w+ )?(?:in|en|into|
      on) (?:\w+ )?(?:traffic|line|the line|limbo|process|court|system|lease|contract|cycle|debt|
      trafico|la fila|el proceso|deuda|contrato|note|the process)\b
    \b(?:drowning in (?:debt|bills|paperwork|work)|ahogad[oa]s? (?:de|en) (?:deudas|trabajo)|
      ahogando en deudas|bleeding (?:money|edge))\b
    \b(?:heart attack|stroke|seizure|overdose|drowning|choking|suicide|burn|fall) (?:prevention|
      risk|rates?|symptoms|signs|victims?|survivors?|awareness|class|training|support|hotline|
      medication|history|statistics)\b
    \bviol(?:ar|ando|aron|o|a|an) (?:\w+ ){0,2}(?:la ley|las leyes|leyes|la orden(?! de)|
      el reglamento|mis derechos|derechos|reglas|las reglas|la privacidad|el toque|norma\w*)\b
    \b(?:call|calls|calling|llamada|llamadas|llamar|llamo) (?:an |a |una |de )?(?:ambulance|
      emergency|emergencias?|auxilio|ambulancia) (?:cost|costs|bill|center|cuesta)\b
    \b(?:burning|quemando|queman|quemar) (?:\w+ )?(?:leaves|trash|brush|wood|garbage|candles?|
      calories|hojas|basura|lena|cohetes|llantas|velas|incienso|calorias|combustible|fuel)\b
    \b(?:stealing|steal|robbing|robando|roban|robo) (?:my |mi |mis |los |las |el |la )?(?:wages|pay|
      hours|tips|time|sueldo|horas|pago|propinas|tiempo|salario)\b
    \b(?:attack|attacked|attacking|atacando|kill|killing|matar|matando|choking|beating|
      hitting) (?:\w+ )?(?:the (?:bill|program|budget|plan|policy|press|deal|market|ball|books)|
      el (?:programa|presupuesto|proyecto|plan)|la (?:propuesta|ley|economia)|time|tiempo|bugs|
      weeds|mosquitoes|mosquitos|rats|ratas|cucarachas|hierbas|small businesses|economy)\b
    \b(?:smoke|smoking|fumando|fuma|fuman|humo de cigarro|cigarette smoke|
      weed smoke)\b …(?:cigar\w*|weed|pot|marijuana|mota|hookah|marihuana|in the park|en el parque|
      next to|inside)\b
    \b(?:water|agua) (?:\w+ )?(?:bill|main|rates?|service|bills|pressure|recibo)\b|\b(?:recibo|
      cuenta|tarifa|servicio|precio|presion) del? agua\b
    """
)
