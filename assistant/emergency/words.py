"""The words in which people tell of an emergency, by what they stand for. Data only.

All are folded: small letters, no accents. A class stands in the patterns as its name in angle
brackets. English verbs are given as "base third -ing past"; of a regular Spanish verb the
infinitive is enough.
"""

from __future__ import annotations

from collections.abc import Mapping

PEOPLE = """
    husband wife boyfriend girlfriend ex partner fiance dad daddy father stepdad stepfather mom
    mommy mother stepmom stepmother brother sister son daughter kid kids child children baby
    babies toddler infant boy boys girl girls teen teenager teenagers man men guy guys dude
    woman women lady ladies old person people somebody someone anybody stranger strangers
    neighbor neighbors neighbour friend friends roommate coworker worker student teacher grandma
    grandmother grandpa grandfather grandson granddaughter uncle aunt cousin niece nephew family
    exboyfriend exhusband homeless customer cashier guard passenger pedestrian cyclist patient
    parents grandparents nanny babysitter stepbrother stepsister classmate client driver tenant
    he she they him her them hes shes theyre victim gang gangsters drunk elderly marido esposo
    esposa novio novia pareja papa padre padrastro mama madre madrastra hermano hermana
    hermanito hermanita hijo hija hijos hijas hijastro nino nina ninos ninas bebe bebes chamaco
    chamaca muchacho muchacha muchachos joven jovenes hombre hombres tipo tipos sujeto sujetos
    vato vatos guey mujer mujeres senor senora senores viejo viejito viejita anciano anciana
    persona personas gente alguien desconocido desconocida desconocidos extrano extranos vecino
    vecina vecinos amigo amiga amigos companero companera trabajador estudiante maestra abuela
    abuelo abuelita abuelito nieto nieta tio tia primo prima sobrino sobrina familia suegra
    suegro cunado cunada indigente vagabundo chavo chava chavos chavito chavita cliente cajera
    cajero guardia pasajero pasajeros peaton ciclista paciente padres abuelos ninera hermanastro
    hermanastra compadre comadre companeros exnovio exmarido exesposo chofer borracho
    pandilleros cholos cholo pandillero ella ellos ellas loco loca locos malandro malandros
    sicario sicarios marero mareros bato batos wey fulano morro morra morros morrito morrita
    huerco huerca huercos chavalo chavala cipote cipota cipotes patojo patoja carnal carnala
    compa apa ama papi mami nene nena bebita bebito criatura viejas vieja mujercita
    yerno nuera ahijado ahijada padrino madrina inquilino doctor patron
"""
KIN = """
    kid child son daughter baby toddler boy girl nephew niece grandson granddaughter brother
    sister mom dad mother father grandma grandmother grandpa grandfather wife husband nino nina
    hijo hija hijos bebe hijita hijito chamaco sobrino sobrina nieto nieta hermano hermana
    hermanito hermanita mama papa abuela abuelo abuelita abuelito esposo esposa hijitos ninito
    ninita apa ama nene nena bebita bebito criatura morro morra morrito morrita huerco huerca
    chamaca chamacos chamaquito cipote cipota patojo patoja chavalo carnal tio tia suegra suegro
    marido
"""
SELF = "me us myself nos conmigo"
INTRUDERS = """
    burglar burglars intruder intruders thief thieves robber robbers prowler stalker gunman
    shooter ladron ladrones ratero rateros intruso intrusos asaltante asaltantes maleante
    maleantes pistolero tirador tiradores agresor acosador malandro malandros sicario sicarios
    asesino asesinos abuser rapist kidnapper secuestrador
    violador delincuente delincuentes
"""
UNKNOWN = f"""
    {INTRUDERS} someone somebody stranger strangers man men guy guys people alguien hombre hombres
    tipo tipos sujeto sujetos vato vatos desconocido desconocidos extrano extranos gente senor
    senores muchacho muchachos loco locos bato batos cholo cholos pandilleros encapuchados
"""
AUTHORITIES = """
    police cops cop officer officers ice immigration agents agent sheriff marshals feds deputies
    policia policias oficial oficiales agente agentes migra migracion inmigracion alguacil
    federales
"""
ANIMALS = """
    dog dogs pitbull pitbulls animal coyote snake bear bees wasps perro perros pitbulls vibora
    serpiente abejas avispas
"""
HOME = """
    house home apartment apt room bedroom bathroom kitchen basement garage yard backyard porch
    door window windows closet roof attic building trailer store shop office balcony hallway
    stairs yarda casa departamento apartamento depa cuarto recamara bano cocina sotano cochera
    garaje
    patio puerta ventana ventanas techo azotea edificio traila tienda negocio oficina pasillo
    escalera vivienda hogar porche ventanal bodega fabrica taller almacen rancho galera mercado
    restaurante gasolinera
"""
TRAPS = """
    car truck bus elevator trunk cab house room apartment building closet basement fire water
    flood attic cellar machine hole well rubble debris tree roof bathroom freezer carro troca
    camion elevador ascensor cajuela casa cuarto edificio sotano agua inundacion incendio
    escombros pozo techo bano maquina coche auto
"""
VEHICLES = """
    car cars truck trucks van bus bike bicycle motorcycle suv pickup jeep camper trailer carro
    carros
    troca trocas camion camioneta coche coches auto moto bicicleta bici van autobus mueble traila
"""
LOOT = """
    converter catalizador wheels wheel tires rims purse phone wallet bag package packages motor
    battery bolsa bolso cartera celular telefono llantas rines paquete paquetes mercancia
"""
CHILDREN = """
    kid kids child children baby babies toddler toddlers infant newborn girl boy nino nina ninos
    ninas bebe bebes criatura chamaco chamaca chamaquito huerquito ninito ninita bebita bebito
    chavito chavita daughter son hijo hija hijos nieto nieta grandson granddaughter
"""
BODY = """
    arm arms hand hands finger fingers foot feet leg legs head hair neck thumb brazo brazos mano
    manos
    dedo dedos pie pies pierna piernas cabeza pelo cabello cuello pulgar
"""
GRIP = """
    hair neck throat arm arms leg legs feet pelo pelos cabello cabellos cuello grenas brazo brazos
    chongo trenzas garganta mechas
"""
WATER = """
    pool lake river creek canal pond pit tub bathtub well ocean alberca piscina lago rio arroyo
    canal
    tina pozo presa mar cisterna estanque
"""
WEAPONS = """
    gun guns pistol rifle shotgun firearm knife knives machete machetes weapon weapons bomb axe
    hammer crowbar sword taser bat baseball hacha martillo tubo fierro bate palo machetazo
    pistola pistolas pistolon arma armas rifle escopeta cuchillo cuchillos navaja navajas palos
    machete machetes bomba fusil fusca escuadra revolver cuete filero punal verduguillo metralleta
    granada picahielo desarmador tijeras garrote cadena
"""
SHOTS = """
    gunshots gunshot gunfire shots shooting balazos balazo disparos tiros tiroteo balacera
    plomazos plomazo detonaciones rafagas rafaga balas
"""
# What somebody gets, or gives, in Spanish: "me dieron un balazo".
BLOWS = """
    balazo balazos tiro tiros plomazo plomazos disparo disparos navajazo navajazos cuchillazo
    cuchillazos cuchillada cuchilladas machetazo machetazos punalada punaladas punalazo golpiza
    madriza putiza paliza tranquiza friega batazo batazos palazo tubazo fierrazo hachazo punetazos
    patadas cachetadas golpes
"""
SCENES = """
    crash wreck accident collision explosion pileup rollover choque accidente volcadura explosion
    choques
"""
# Violence that is one whatever its object, and violence that needs a person for its object.
GRAVE_EN = """
    attack attacks attacking attacked
    assault assaults assaulting assaulted
    stab stabs stabbing stabbed
    strangle strangles strangling strangled
    choke chokes choking choked
    rape rapes raping raped
    molest molests molesting molested
    kidnap kidnaps kidnapping kidnapped
    abduct abducts abducting abducted
    murder murders murdering murdered
    kill kills killing killed
    mug mugs mugging mugged
    carjack carjacks carjacking carjacked
    rob robs robbing robbed
    torture tortures torturing tortured
    suffocate suffocates suffocating suffocated
"""
ROUGH_EN = """
    hit hits hitting hit
    beat beats beating beaten
    punch punches punching punched
    kick kicks kicking kicked
    slap slaps slapping slapped
    shoot shoots shooting shot
    hurt hurts hurting hurt
    harm harms harming harmed
    grab grabs grabbing grabbed
    drag drags dragging dragged
    push pushes pushing pushed
    burn burns burning burned
    bite bites biting bitten
    abuse abuses abusing abused
    touch touches touching touched
    throw throws throwing thrown
    drown drowns drowning drowned
    sting stings stinging stung
    maul mauls mauling mauled
    stomp stomps stomping stomped
    smack smacks smacking smacked
    whip whips whipping whipped
    jump jumps jumping jumped
    fight fights fighting fought
"""
PURSUE_EN = """
    follow follows following followed
    chase chases chasing chased
    stalk stalks stalking stalked
    threaten threatens threatening threatened
    corner corners cornering cornered
"""
GRAVE_ES = """
    atacar agredir apunalar acuchillar navajear balacear balear ametrallar estrangular ahorcar
    asfixiar matar asesinar violar secuestrar raptar asaltar robar torturar rematar machetear
    tirotear acribillar degollar filerear levantonear
"""
ROUGH_ES = """
    golpear pegar patear cachetear disparar lastimar herir quemar arrastrar jalar empujar morder
    maltratar abusar tocar aventar ahogar pelear madrear linchar zarandear malmatar verguear
    putear garrotear cinturonear aporrear apalear tundir jalonear moquetear corretear picar
"""
PURSUE_ES = "seguir perseguir amenazar acosar corretear apuntar encanonar acorralar"
# Forms of Spanish verbs that no rule gives.
IRREGULAR_ES = """
    agredir: agrede agreden agrediendo agredio agredieron
    herir: hiere hieren hiriendo hirio hirieron
    morder: muerde muerden mordiendo mordio mordieron
    seguir: sigue siguen siguiendo siguio siguieron
    perseguir: persigue persiguen persiguiendo persiguio persiguieron
"""


def _english(table: str) -> dict[str, list[str]]:
    """Forms of English verbs by the part they play."""
    rows = [line.split() for line in table.strip().splitlines()]
    return {
        "base": [row[0] for row in rows],
        "third": [row[1] for row in rows],
        "ing": [row[2] for row in rows],
        "past": [row[3] for row in rows],
    }


def _spanish(infinitives: str) -> dict[str, list[str]]:
    """Forms of Spanish verbs by the part they play: regular ones made, the others looked up."""
    forms: dict[str, list[str]] = {"base": [], "third": [], "ing": [], "past": []}
    rows = [line.split(":") for line in IRREGULAR_ES.strip().splitlines()]
    irregular = {verb.strip(): found.split() for verb, found in rows}
    for verb in infinitives.split():
        stem = verb[:-2]
        one = irregular.get(
            verb, [f"{stem}a", f"{stem}an", f"{stem}ando", f"{stem}o", f"{stem}aron"]
        )
        forms["base"].append(verb)
        forms["third"] += one[:2]
        forms["ing"].append(one[2])
        forms["past"] += one[3:]
    return forms


def _verbs(name: str, english: str, spanish: str) -> dict[str, str]:
    """The classes of a group of verbs: NAME_en_ing, NAME_es_base and so on."""
    found = {"en": _english(english), "es": _spanish(spanish)}
    return {
        f"{name}_{language}_{part}": " ".join(words)
        for language, parts in found.items()
        for part, words in parts.items()
    }


CLASSES: Mapping[str, str] = {
    "person": f"{PEOPLE} {INTRUDERS}",
    "kin": KIN,
    "self": SELF,
    "unknown": UNKNOWN,
    "intruder": INTRUDERS,
    "authority": AUTHORITIES,
    "animal": ANIMALS,
    "home": HOME,
    "trap": TRAPS,
    "weapon": WEAPONS,
    "shots": SHOTS,
    "blow": BLOWS,
    "scene": SCENES,
    "vehicle": VEHICLES,
    "loot": LOOT,
    "child": CHILDREN,
    "body": BODY,
    "grip": GRIP,
    "water": WATER,
    **_verbs("grave", GRAVE_EN, GRAVE_ES),
    **_verbs("rough", ROUGH_EN, ROUGH_ES),
    **_verbs("pursue", PURSUE_EN, PURSUE_ES),
}

# Everyday words that a slip of the finger brings near those of a danger.
NEARBY = """
    lawyer report permit running holding meeting moving looking sitting waiting building selling
    abogado abogada reporte corriendo tronando jugando caminando trabajando esperando vendiendo
    comprando hablando llamando buscando pagando quedando mandando necesito cuando donde fireworks
    leaves supongamos cobrar cobrando comprar parando
    llamada llamadas delito summer grades ahogados recibos pasado noticias basketball baseball
    football ambulancia
"""

# Forms that the patterns know by their beginning alone, for words that are misspelt.
FORMS = """
    reacciona reaccionar respira respirando respirar responde despierta despertar desmayo
    desmayada desmayado desangrando desangra atraganto atragantando convulsionando electrocuto
    envenenado desplomo inconsciente apunalaron acuchillaron balacearon dispararon balearon
    pasado pasada pasados pasadas permit permiso allowed legal
    secuestraron violaron atropellaron ahorcando ahogando asfixiando amenazando
"""

# How words are typed in a hurry, and joined words taken apart.
SHORTHAND: Mapping[str, str] = {
    "u": "you", "ur": "your", "r": "are", "pls": "please", "plz": "please", "plese": "please",
    "rn": "right now", "smbd": "somebody", "sum1": "someone", "some1": "someone",
    "bf": "boyfriend", "gf": "girlfriend", "isnt": "is not", "cant": "can not",
    "cannot": "can not", "wont": "will not", "doesnt": "does not", "arent": "are not",
    "dont": "do not", "theres": "there is", "ther": "there", "its": "it is", "hes": "he is",
    "shes": "she is", "theyre": "they are", "im": "i am", "someones": "someone is",
    "somebodys": "somebody is", "ive": "i have", "whats": "what is", "gonna": "going to",
    "wanna": "want to", "nife": "knife", "braking": "breaking", "brakeing": "breaking",
    "breaked": "broke", "sta": "esta", "ta": "esta", "stan": "estan", "tan": "estan",
    "toy": "estoy", "stoy": "estoy", "hell": "he will", "shell": "she will",
    "theyll": "they will", "dor": "door", "haus": "house", "hause": "house", "hasnt": "has not",
    "havent": "have not", "didnt": "did not", "wasnt": "was not", "couldnt": "could not",
    "thru": "through", "tryna": "trying to", "sumer": "summer",
    "cando": "cuando", "kuando": "cuando", "hubby": "husband", "weve": "we have", "ay": "hay",
    "ai": "hay", "q": "que", "k": "que", "ke": "que",
    "xfavor": "por favor", "porfa": "por favor", "ami": "a mi", "enmi": "en mi",
    "mesta": "me esta", "seesta": "se esta", "porfavor": "por favor", "aki": "aqui",
    "ija": "hija", "ijo": "hijo", "ijos": "hijos", "ijas": "hijas", "mija": "mi hija",
    "mijo": "mi hijo", "ombre": "hombre", "ombres": "hombres",
    "norespira": "no respira", "callo": "cayo", "bengan": "vengan", "benga": "venga",
    "orita": "ahorita", "horita": "ahorita", "pa": "para", "pos": "pues", "bro": "brother",
}  # fmt: skip
