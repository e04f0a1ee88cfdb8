"""Everyday English of residents, and what statements write instead. Data only.

Street and shop-floor words, those of the young and the old, and of who learned English late.
Entries are those of ``inflecting``.
"""

from __future__ import annotations

from collections.abc import Iterable

Entries = Iterable[tuple[str, tuple[str, ...]]]

# Each row: words that mean the same, and what is written for them.
WORDS: Entries = (
    # ---- Police, and what they do
    ("cop/s popo pig/s trooper/s policeman policemen policewoman", ("police", "officer")),
    ("vets", ("veterans",)),
    ("patrolman patrolmen lawman lawmen", ("police", "officer")),
    ("cruiser/s", ("police", "patrol")),
    ("hassl~e harass/es/ed/ing", ("stop", "contact", "ask")),
    ("frisk~", ("search",)),
    ("jail/ed lockup slammer", ("arrest", "jail", "detention")),
    ("bust~ nab/s nabbed nabbing cuff~ handcuff~", ("arrest", "arrested")),
    ("detain~", ("stopped", "held", "arrested")),
    ("bodycam/s cam/s", ("body camera", "cameras")),
    ("footage vid/s", ("camera", "recording", "video")),
    ("video videos", ("camera", "recording", "recordings")),
    ("film~ tape taping record~", ("film", "record")),
    ("delete deletes deleting erase erases erased wipe wiped", ("deleted",)),
    ("keep keeps keeping retain~", ("kept", "keep")),
    ("gun/s pistol/s rifle/s", ("firearm", "weapon")),
    # ---- Papers and the border
    ("feds", ("federal", "agents")),
    ("ice", ("immigration", "federal immigration agency")),
    ("migra", ("immigration",)),
    ("deport~ deportation/s", ("immigration enforcement",)),
    ("raid/s", ("immigration enforcement", "raids")),
    ("papers", ("immigration status", "identification")),
    ("undocumented illegal illegals mojado/s wetback/s", ("immigration status",)),
    ("id ids", ("identification",)),
    ("matricula", ("consular identification",)),
    ("consulate", ("consular",)),
    ("paperwork", ("documents", "forms")),
    ("foreign", ("country",)),
    ("laborer/s", ("work", "worker")),
    # ---- Who was hurt, who saw it, who tells
    ("hits beats hurts abuses", ("victim", "help", "crime")),
    ("robbed mugged jumped", ("victim", "robbery", "crime")),
    ("stole stolen", ("theft", "crime")),
    ("snitch/ed/ing narc squeal~", ("report",)),
    ("dial/s dialed dialing", ("call",)),
    ("killing/s homicide/s", ("murder", "murders")),
    ("complain~ gripe/s/d griping grievance/s", ("complaint",)),
    ("translat~e translator/s", ("interpreter", "interpret")),
    ("punish/es/ed punishment/s penalty penalties", ("fine", "suspended", "discipline")),
    ("schooling", ("training",)),
    ("spanish", ("language",)),
    # ---- Family
    ("kids kiddos toddler/s youngster/s tots babies", ("children",)),
    ("kid kiddo", ("child",)),
    ("son/s daughter/s", ("child", "children")),
    ("teen/s teenager/s teenage", ("young people", "younger", "youth")),
    ("underage minors", ("younger", "children")),
    ("mom dad moms dads mama papa mommy daddy", ("parent", "parents")),
    (
        (
            "grandma grandpa grandmother grandfather granny nana gramps abuela abuelo elderly "
            "retiree/s retired seniors"
        ),
        ("senior", "older"),
    ),
    ("schooler/s", ("school",)),
    ("grownup grownups", ("adult", "adults")),
    # ---- Streets and vehicles
    ("truck trucks ride whip pickup van suv minivan motorcycle motorbike", ("vehicle",)),
    ("car cars", ("vehicle",)),
    ("bike bikes", ("bicycle",)),
    ("drive drives drove driven", ("driver", "driving")),
    ("towed tow towing tows", ("impounded", "impound", "tow")),
    ("curb alley", ("street",)),
    ("nighttime", ("night",)),
    ("uninsured", ("insurance",)),
    ("lapse/s/d", ("expired",)),
    # ---- Money
    ("ticket tickets ticketed", ("citation", "fine")),
    ("cash bucks dough", ("money", "dollars")),
    ("owe owes", ("pay", "fine")),
    ("admission", ("ticket", "entrance")),
    # ---- Things that the city runs
    ("trash rubbish junk", ("garbage",)),
    ("shot shots vax jab", ("vaccine", "vaccination")),
    ("homeless unhoused", ("shelter",)),
    ("pooch mutt/s doggy doggie/s pup/s puppy puppies pitbull/s", ("dog", "dogs")),
    ("unleashed", ("leash",)),
    ("grill/s grilling bbq barbeque cookout/s", ("barbecue", "barbecues")),
    ("bash birthday quinceanera quinceaneras quince shindig", ("party",)),
    ("torn tore ripped ruined wrecked destroyed soaked", ("damaged",)),
    ("lose losing", ("lost",)),
    ("overdue", ("late",)),
    ("feed feeds fed eat eating breakfast lunch dinner", ("meals", "food")),
    ("cellphone", ("phone",)),
    ("booze beer drunk", ("alcohol",)),
    ("weed pot", ("marijuana",)),
    ("loud noisy", ("noise",)),
    ("mass temple mosque parish chapel synagogue", ("church", "worship")),
    ("landlord", ("owner",)),
    ("permission", ("permit",)),
    ("footbridge/s", ("pedestrian bridge",)),
    ("fundraiser", ("event",)),
    # ---- Selling
    ("sell selling peddl~e peddler/s vending", ("vendor", "sells")),
    (
        (
            "taco/s tamales tamale burgers snacks hotdog/s elote/s pupusa/s churro/s burrito/s "
            "empanada/s"
        ),
        ("food",),
    ),
    ("taken confiscat~e seiz~e snatch/es/ed/ing swipe swiped", ("take", "remove")),
    ("merchandise wares", ("goods",)),
    # ---- Officials
    ("councilman councilwoman councilmember alderman", ("council member",)),
    ("deadline", ("within", "days")),
    ("promise promised promises", ("assurance", "assured", "reassurance")),
    ("outside gate", ("entrance", "near")),
)

_ID = (
    r"(?: (?!ids?\b)\w+){0,4} (?:ids?|identification)\b"
    r"(?! (?:like|love|rather|appreciate|be|have|need|say))"
)
# What several words stand for; the first group is the word that is glossed.
PHRASES: Entries = (
    # "id" says nothing by itself ("I'd"): the word before it does.
    (
        (rf"\b(show|shows|showing|carry|carrying|ask|asks|asking|check|checks|checking|demand|"
        rf"demanding|hand|forgot|bust|busted|arrest|arrested|stop|stopped|hassled){_ID}"),
        ("identification",),
    ),
    (r"\b(check) out\b", ("borrow", "borrowed")),
    (
        r"(card|carded|carding) (?:me|us|you|people|him|her|them|folks|kids|any(?:body|one)|my)",
        ("identification",),
    ),
    (
        r"(lock|locks|locked|locking)(?: (?!the|their|your)\w+)? up(?! (?:the|that|this|your)\b)",
        ("arrest", "jail"),
    ),
    (r"\b(lock|locks|shut|shuts) (?:up|down) the (?:park|pool|librar|gate)", ("close", "closed")),
    (r"(haul|hauled|hauling)(?: \w+){0,2} (?:off|away|in)", ("arrest", "take")),
    (r"(throw|throws|thrown)(?: \w+)? in jail", ("arrest",)),
    (r"behind (bars)", ("jail", "arrest")),
    (r"(pull|pulls|pulled|pulling)(?: \w+)? over", ("traffic stop", "stop", "stopped")),
    (r"(turn|turns|turned)(?: \w+)? (?:in|over)", ("report", "transfer", "hand over")),
    (r"(rat|ratted|ratting|rats)(?: \w+)? out", ("report",)),
    (r"(tell|tells|told|telling) on (?:me|us|him|her|them|people|you|my)\b", ("report",)),
    (r"(mess|messes|messing|messed) with (?:me|us|people|you|him|her|them)", ("contact", "stop")),
    (r"(send|sent|sends|ship|shipped|kick|kicked)(?: \w+)? (?:back to|out of the country)",
     ("deport", "deportation")),
    (r"(work|works|working)(?: \w+)? with", ("cooperate", "cooperation", "agreement")),
    (r"\b(team|teams|teamed|teaming)(?: \w+)? up", ("cooperate", "join", "take part", "work")),
    (r"(grown) ups?", ("adult", "adults")),
    (r"(break|broke|breaks) in(?:to)?", ("burglary",)),
    (r"(let|lets)(?: \w+)? go", ("release",)),
    (r"(sign)(?: \w+){0,3} up", ("register", "registration", "enroll")),
    (r"(tow|take|haul)(?: \w+){0,2} (?:car|truck|ride|whip|van)", ("impound", "tow", "towed")),
    (r"(border) patrol", ("immigration", "federal")),
    (r"(?:am|m|are|re|is|being|not|if im|if i am) (legal)", ("immigration status",)),
    (r"(?:where|country)(?: \w+){1,3} (born)", ("immigration status",)),
    (
        r"(?:ask|asks|asked|asking|prove|if|whether)(?: \w+){0,5} (citizens?)",
        ("immigration status",),
    ),
    (r"(?:out of|in) (class)", ("classroom",)),
    # Vehicles and streets
    (r"riding (shotgun)", ("passenger",)),
    (r"(riding) shotgun", ("passenger",)),
    (r"(?:passenger|front|back) (seat)", ("passenger",)),
    (r"(?:walking|walk|on|down|around|in|up) (?:the|my|our|this) (block|corner)", ("street",)),
    (r"\b(leave|leaving|left)(?: \w+){0,2} (?:car|truck|ride|whip|van)(?: \w+){0,3} street",
     ("park", "parking")),
    (r"(?:parking) (pass|passes|sticker|stickers|tag)", ("permit",)),
    (r"(?:dog|pet) (tags?)", ("license",)),
    (r"(?:vendor|vending|food|street|seller|sellers|selling) (license|licence)", ("permit",)),
    # Time and money
    (r"(ran|run|runs|running) out", ("expired",)),
    (r"\b(out) of date", ("expired",)),
    (
        r"how (fast|quick|quickly) (?:do|does|will|can|did)(?: \w+){1,3} (?:come|show|get|arrive)",
        ("minutes", "average"),
    ),
    (r"(?:got|have|get) to (file|complain|report)", ("within", "complaint")),
    (r"(?:file|filing|have|got|with)(?: \w+)? (beef)", ("complaint",)),
    (r"(hang|hangs|hold|holds|hanging|holding) on ?to", ("kept", "keep")),
    (r"(?:turn|turns|turned|turning|shut|shuts|cut) (?:\w+ ){0,3}(off)", ("switch",)),
    (r"get (?:a|any) (break)", ("discount",)),
    (r"how much(?: \w+){0,3} (charge|charges)", ("cost", "costs", "fee")),
    (r"per (house)", ("household",)),
    (r"(?:light|electric|gas|water|power) (bill)", ("utility bill",)),
    # Around town
    (r"(?:on|with|using) (?:my|our|a|your) (phone|cell|iphone|cellphone)", ("film", "record")),
    (r"(?:old) (folks|people|timers)", ("older", "senior")),
    (r"(run|running|runs|let|walk)(?: \w+){0,2} loose", ("leash",)),
    (r"(?:run|running|runs|let|be|off) (loose|leash)", ("leash",)),
    (r"(cool|cooling) (?:off|down)", ("cooling",)),
    (r"(tear|tore|rip|ripped|mess|messed)(?: \w+){0,2} up", ("damaged",)),
    (r"(walk|take|drive) (?:off|away)", ("leave",)),
)  # fmt: skip
