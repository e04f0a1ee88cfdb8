"""How words are typed with a thumb: shorthand, words run together, spelling by ear. Data only.

All are folded. What stands for one thing in English and another in Spanish is kept apart; a word
that either language has ("tan", "da", "ill") is no shorthand.
"""

from __future__ import annotations

from collections.abc import Mapping

from index.statement import Language

SHORTHAND: Mapping[Language, Mapping[str, str]] = {
    "en": {
        "u": "you", "ur": "your", "urs": "yours", "r": "are", "n": "and", "w": "with",
        "wanna": "want to", "gonna": "going to", "gotta": "got to", "gona": "going to",
        "lemme": "let me", "gimme": "give me", "tryna": "trying to", "hafta": "have to",
        "cal": "call", "cald": "called",
        "wat": "what", "wut": "what", "wht": "what", "wats": "what is", "wen": "when",
        "wher": "where", "whr": "where", "wich": "which", "hw": "how",
        "cuz": "because", "cuse": "because", "bcuz": "because", "bc": "because",
        "becuz": "because", "becuase": "because", "pls": "please", "plz": "please",
        "ppl": "people", "peeps": "people", "thru": "through", "abt": "about",
        "wit": "with", "dat": "that", "dey": "they", "dem": "them", "dis": "this", "tho": "though",
        "thier": "their", "theyr": "they are", "im": "I am", "ima": "I am going to",
        "imma": "I am going to", "ive": "I have", "cant": "cannot", "wont": "will not",
        "dont": "do not", "doesnt": "does not", "didnt": "did not", "isnt": "is not",
        "arent": "are not", "shouldnt": "should not", "couldnt": "could not", "havent": "have not",
        "whats": "what is", "wheres": "where is", "whos": "who is", "hows": "how is",
        "theres": "there is", "thats": "that is", "theyre": "they are", "youre": "you are",
        "yall": "you all", "tmrw": "tomorrow", "tmr": "tomorrow", "rn": "right now",
        "msg": "message", "txt": "text", "info": "information", "appt": "appointment",
        "govt": "government", "dept": "department", "docs": "documents", "lic": "license",
        "pd": "police department", "dpd": "police department",
        "hrs": "hours", "yr": "year", "yrs": "years", "ssn": "social security number",
        "aint": "is not", "em": "them", "whens": "when is", "bday": "birthday",
        "polis": "police", "polise": "police", "teh": "the", "kno": "know", "knw": "know",
        "alot": "a lot", "aswell": "as well", "infront": "in front",
        "incase": "in case", "eachother": "each other", "atleast": "at least",
        # How friends are spoken to, and laughed with.
        "bro": "", "bruh": "", "dude": "", "fam": "", "sis": "", "lol": "", "lmao": "", "omg": "",
        "smh": "", "nah": "no", "nope": "no", "yup": "yes", "yeah": "yes",
        "nevermind": "never mind", "ofcourse": "of course", "highschool": "high school",
    },
    "es": {
        "q": "que", "k": "que", "ke": "que", "qe": "que", "x": "por", "xq": "porque",
        "xk": "porque", "pq": "porque", "pk": "porque", "porq": "porque", "xfa": "por favor",
        "xfavor": "por favor", "porfavor": "por favor", "porfa": "por favor", "pls": "por favor",
        "d": "de", "dl": "del", "tb": "también", "tmb": "también", "tbn": "también",
        "tambn": "también", "dnd": "donde", "dond": "donde", "adond": "adonde", "cm": "como",
        "kmo": "como", "qn": "quien", "kn": "con", "bn": "bien", "pa": "para",
        "toy": "estoy", "stoy": "estoy", "ta": "está", "sta": "está", "stan": "están",
        "cdo": "cuando", "cnd": "cuando", "cuand": "cuando", "msj": "mensaje", "tel": "teléfono",
        "ora": "ahora", "orita": "ahorita", "ahorit": "ahorita", "haiga": "haya", "aiga": "haya",
        "nadien": "nadie", "naiden": "nadie", "muncho": "mucho", "asina": "así", "ansina": "así",
        "pos": "pues", "talvez": "tal vez", "aveces": "a veces", "osea": "o sea",
        "enserio": "en serio", "apesar": "a pesar", "ami": "a mi", "amis": "a mis",
        "alos": "a los", "dela": "de la", "delos": "de los", "delas": "de las", "enla": "en la",
        "enel": "en el", "conla": "con la", "conel": "con el", "porla": "por la", "porel": "por el",
        "mela": "me la", "melo": "me lo", "sela": "se la", "selo": "se lo",
        "ba": "va", "ban": "van", "bamos": "vamos", "boy": "voy", "ai": "hay", "ago": "hago",
        "aga": "haga", "acer": "hacer", "iso": "hizo", "dise": "dice", "disen": "dicen",
        "saver": "saber", "aser": "hacer", "polis": "policías",
        "nose": "no sé", "ase": "hace", "asen": "hacen", "aci": "así",
        "ijo": "hijo", "ija": "hija", "ijos": "hijos", "ijas": "hijas", "oy": "hoy",
        "aver": "haber", "gravar": "grabar", "gravo": "grabo", "hrs": "horas",
        "cel": "celular", "bday": "cumpleaños",
        # How friends are spoken to, and laughed with.
        "wey": "", "guey": "", "compa": "", "jaja": "", "jajaja": "", "plis": "por favor",
        "aresto": "arresto", "arestos": "arrestos", "arestar": "arrestar", "arestan": "arrestan",
        "ala": "a la", "aque": "a que", "biene": "viene", "bienen": "vienen", "bivo": "vivo",
        "yevan": "llevan", "yevaron": "llevaron", "yegan": "llegan", "yego": "llegó",
        "cuidad": "ciudad", "qiero": "quiero", "kiero": "quiero",
        # Cities as they sound.
        "jiuston": "Houston", "hiuston": "Houston", "dalas": "Dallas",
        "aki": "aquí", "aqi": "aquí", "asta": "hasta",
    },
}  # fmt: skip

# Words with which residents ask, whether a corpus has them or not; often spelt by ear.
_ENGLISH = """
    because people police school church would could should about before which where when what there
    their know tell answer question please really against happen arrest immigration license
    identification citizen officer lawyer deport report family children hospital address
    traffic effect anybody everybody somebody anywhere today tomorrow never always enough outside
    inside between without during until change check allowed public money business restaurant
    permission complaint appointment necessary receive separate different believe friend neighbor
    interpreter language spanish vehicle insurance emergency ambulance meeting schedule
    sheriff governor president
"""
_SPANISH = """
    quien quienes cuando cuanto cuantos donde como cual cuales porque quiero quiere quieren puedo
    puede pueden podria hacer hago haber hacen hablar llamar llevar llegar vivir venir ver voy
    hijo hija hijos hermano esposo esposa nino ninos bebe gente trabajo escuela iglesia hospital
    derecho derechos abogado ayuda pregunta preguntar preguntan decir dijo dijeron tengo tiene
    necesito policia inmigracion migracion papeles carcel hacia ahora hasta hoy ahi alguien nadie
    todavia tambien verdad siempre vez
    cualquiera cualquier alguno alguna ninguno ninguna anda andan andar ando ande andaba afuera
    adentro arriba abajo cerca lejos entonces mientras aunque porque quizas apenas bastante
    arresto arrestar orden ordenes detener pedir piden recibir escribir viven vivo vecino vecina
    barrio calle ciudad estado condado gobierno oficina horario dinero permiso multa queja cita
    idioma ingles espanol interprete emergencia ambulancia reunion carro manejar licencia seguro
    volver vuelve vuelven hablan vienen llevan dejan creo cree necesita necesitan deben debo
    alguacil gobernador presidente
    ayudar ayudan buscar buscan encuentro cambiar empezar mandar mandan quitar quitan cobrar cobran
"""
COMMON: Mapping[Language, tuple[str, ...]] = {
    "en": tuple(_ENGLISH.split()),
    "es": tuple(_SPANISH.split()),
}
