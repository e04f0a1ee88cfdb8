"""Everyday words and slips of spelling."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.answer import AnswerStatus
from assistant.vernacular import Vernacular
from index.lexicon import load_lexicon
from index.statement import LANGUAGES, Language
from index.terms import fold

if TYPE_CHECKING:
    from assistant.composing import Assistant
    from index.search import Searcher

WORDS = Vernacular(
    {
        "en": {"school", "arrest", "immigr", "church", "polic"},
        "es": {"llam", "escuel", "polic", "iglesi", "orden", "vehicul", "zapat"},
    },
    load_lexicon(),
)


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("me van a reportar si yamo al 911", "me van a reportar si llamo al 911"),
        ("la polizia", "la policia"),
        ("en la ezcuela", "en la escuela"),
        ("mi beiculo", "mi vehiculo"),
    ],
)
def test_words_that_sound_alike_are_mended(typed: str, mended: str) -> None:
    assert WORDS.reword(typed, "es").text == mended


def test_slips_of_the_finger_are_mended() -> None:
    assert (
        WORDS.reword("will they arest me at shcool", "en").text == "will they arrest me at school"
    )


@pytest.mark.parametrize(
    "typed",
    ["What did Houston say?", "the library", "Mr. Scool said", "casa", "is it cold", "¿La mesa?"],
)
def test_other_words_are_left_alone(typed: str) -> None:
    for language in ("en", "es", None):
        assert WORDS.reword(typed, language).text == typed  # type: ignore[arg-type]


def test_everyday_words_are_glossed() -> None:
    found = WORDS.reword("la migra en la escuela", "es")
    assert "inmigración" in found.searched
    assert found.text == "la migra en la escuela"
    assert "police" in WORDS.reword("will the cops come", "en").searched


def test_how_friends_are_spoken_to_is_left_out() -> None:
    assert WORDS.reword("can they arrest me bro lol", "en").text.strip() == "can they arrest me"
    assert WORDS.reword("wey me van a ver", "es").text.strip() == "me van a ver"


@pytest.mark.parametrize(
    ("question", "language", "word", "gloss"),
    [
        ("will they lock me up for it", "en", "lock", "arrest"),
        ("if they pull me over", "en", "pull", "traffic stop"),
        ("can he ask where I was born", "en", "born", "immigration status"),
        ("me meten al bote si no traigo", "es", "meten", "arrestar"),
        ("no soy legal, soy ilegal", "es", "legal", "estatus migratorio"),
        ("me quitan la troca", "es", "quitan", "remolcar"),
        ("do I show my ID", "en", "show", "identification"),
        ("can they card me", "en", "card", "identification"),
        ("they rat me out", "en", "rat", "report"),
        ("la policia jala con la migra", "es", "jala", "participa"),
        ("me mandan para mi pais", "es", "mandan", "deportar"),
        ("cuanto tardan en llegar", "es", "tardan", "minutos"),
    ],
)
def test_phrases_of_several_words_are_glossed(
    question: str, language: Language, word: str, gloss: str
) -> None:
    assert gloss in WORDS.reword(question, language).glosses[word]
    # None of the words alone stands for that.
    assert gloss not in WORDS.reword(word, language).glosses.get(word, ())


@pytest.mark.parametrize(
    ("question", "language", "word"),
    [
        ("when do they lock up the parks", "en", "lock"),  # nobody is arrested
        ("how fast can I drive", "en", "fast"),  # nobody is waited for
        ("id like to show you", "en", "show"),  # "I'd"
        ("cuanto tarda el pasaporte", "es", "tarda"),
    ],
)
def test_words_that_mean_something_else_are_not(
    question: str, language: Language, word: str
) -> None:
    found = WORDS.reword(question, language).glosses.get(word, ())
    assert not {"arrest", "jail", "minutes", "minutos", "identification"} & set(found)


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("will they nab me for having no papers on me", "en"),
        ("me tuercen si no traigo identificacion", "es"),
    ],
)
def test_slang_is_answered(city: Assistant, question: str, language: Language) -> None:
    answer = city.ask(question, language=language)
    assert answer.status is AnswerStatus.ANSWERED
    assert answer.citations[0].statement.startswith("order-145-identity-checks")


@pytest.mark.parametrize(
    "question",
    [
        "¿Tengo que mostrar identificación si voy caminando por la calle?",
        "Do I have to show identification if I am walking down the street?",
        "¿Le tengo que enseñar mi identificación al policía?",
    ],
)
def test_what_residents_show_officers_ask_for(city: Assistant, question: str) -> None:
    answer = city.ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert answer.citations[0].statement.startswith("order-145-identity-checks")


# ---- Over the words of a corpus ----------------------------------------------------------------


@pytest.fixture(scope="module")
def city_words(city_searcher: Searcher) -> Vernacular:
    """The vernacular of the fictional city."""
    lexical = city_searcher.lexical
    return Vernacular(
        {one: lexical.vocabulary(one) for one in LANGUAGES}, load_lexicon(), lexical.idf
    )


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        # By ear: b and v, s, c and z, h, ll and y, g and j, doubled letters
        ("la polisia", "la policia"),
        ("el permizo de bendedor", "el permiso de vendedor"),
        ("avren la viblioteca", "abren la biblioteca"),
        ("si yamo o ablo al 911", "si llamo o hablo al 911"),
        ("no tengo lisensia ni identificasion", "no tengo licencia ni identificacion"),
        ("imigrasion en la iglecia", "inmigracion en la iglesia"),
        ("el gefe de ofisiales", "el jefe de oficiales"),
        ("los hinmigrantes", "los inmigrantes"),
        ("kuando es la rreunion", "cuando es la reunion"),
        ("puede arestarme", "puede arrestarme"),
        ("testigo o bictima", "testigo o victima"),
        ("redadas en las yglesias", "redadas en las iglesias"),
        # Words that the corpus does not have
        ("en la eskina", "en la esquina"),
        ("aseptan el parke cerado", "aceptan el parque cerrado"),
        ("el carito no bale", "el carrito no vale"),
        # Shorthand and words run together
        ("q pasa si no kiero", "que pasa si no quiero"),
        ("xq preguntan x mi estatus", "porque preguntan por mi estatus"),
        ("me ban a deportar", "me van a deportar"),
        ("van a aver redadas", "van a haber redadas"),
        ("lapolicia porfavor", "la policia por favor"),
        ("comida enla calle", "comida en la calle"),
    ],
)
def test_spanish_by_ear(city_words: Vernacular, typed: str, mended: str) -> None:
    assert city_words.reword(typed, "es").text == mended
    assert city_words.reword(mended, "es").text == mended


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("can u tell me if ur open", "can you tell me if your open"),
        ("r they gonna arrrest me at skool", "are they going to arrest me at school"),
        ("wat if i dont wanna", "what if i do not want to"),
        ("alot of polise", "a lot of police"),
        ("my imigration status", "my immigration status"),
        ("wen does the libary open", "when does the library open"),
        ("the cheif of the goverment", "the chief of the government"),
        ("a parking tikcet", "a parking ticket"),
        ("garbege in my neighborhod", "garbage in my neighborhood"),
        ("witnes or victem", "witness or victim"),
        ("emergancy ofisers", "emergency officers"),
        ("will they depport the sherrif", "will they deport the sheriff"),
        ("if i cal 911", "if i call 911"),
        ("they want my id, i have no ID", "they want my identification, i have no identification"),
        ("id like to know", "id like to know"),
        ("do cops ask 4 papers", "do cops ask for papers"),
        ("route 4 and lunch at 2 on monday", "route 4 and lunch at 2 on monday"),
    ],
)
def test_english_with_thumbs(city_words: Vernacular, typed: str, mended: str) -> None:
    assert city_words.reword(typed, "en").text == mended
    assert city_words.reword(mended, "en").text == mended


def test_texts_in_capitals_are_mended_and_names_are_not(city_words: Vernacular) -> None:
    assert city_words.reword("ME PUEDE PARAR LA POLISIA", "es").text == "ME PUEDE PARAR LA policia"
    assert city_words.reword("Polise, DPD and Skool", "en").text == "Polise, DPD and Skool"


@pytest.mark.parametrize("typed", ["form w-2", "u.s. visa", "a@r.com", "plan d-1", "section 8 u/x"])
def test_codes_are_no_shorthand(city_words: Vernacular, typed: str) -> None:
    for language in ("en", "es", None):
        assert city_words.reword(typed, language).text == typed  # type: ignore[arg-type]


def test_words_of_the_corpus_are_never_changed(city_searcher: Searcher) -> None:
    lexical = city_searcher.lexical
    vocabulary = {one: lexical.vocabulary(one) for one in LANGUAGES}
    known = Vernacular(vocabulary, load_lexicon(), lexical.idf)
    for statement in city_searcher.statements.values():
        text = fold(statement.text)
        assert known.reword(text, statement.language).text == text
        assert known.reword(text, None).text == text


@pytest.mark.parametrize("language", ["en", "es", None])
def test_common_words_are_never_changed(city_words: Vernacular, language: str | None) -> None:
    texts = {"en": _COMMON_ENGLISH, "es": _COMMON_SPANISH}
    for spoken, text in texts.items():
        if language in (spoken, None):
            for word in text.split():
                for typed in (word, fold(word)):
                    assert city_words.reword(typed, language).text == typed  # type: ignore[arg-type]


_COMMON_ENGLISH = """
the quick dog house water mother father brother today yesterday tomorrow apple bread table chair
window door street road car truck bus train plane happy sad angry tired hungry thirsty cold hot
warm small big large little green blue yellow purple orange black white brown speak talk walk run
jump swim sleep eat drink cook clean wash buy sell pay cost money dollar cent price cheap
expensive free open closed early late morning evening noon night week month year hour minute
second doctor nurse teacher student lawyer judge court trial jail prison crime thief robber steal
stole stolen gun knife fight hurt pain sick ill fever cough hospital pharmacy medicine drug
alcohol beer wine smoke fire smell taste touch hear listen see look watch read write draw paint
sing dance play game ball team win lose score goal park garden tree flower grass river lake ocean
beach mountain hill valley desert forest animal cat horse cow pig chicken fish bird snake spider
ant bee mosquito phone computer internet email website password address letter package stamp mail
office building apartment rent landlord tenant lease deposit repair broken leak pipe toilet sink
shower bathtub kitchen bedroom bathroom living garage yard fence neighbor noise loud quiet party
music birthday wedding funeral church mosque temple priest pastor prayer bible god heaven hell
angel devil ghost witch magic trick joke laugh cry smile frown kiss hug love hate like want need
hope wish dream fear worry brave strong weak fast slow easy hard simple difficult right wrong true
false left east west north south uber walmart texas mexico honduras guatemala salvador visa
passport citizen resident green card asylum refugee border coyote wall fence crossing detained
bond bail hearing appeal petition sponsor spouse fiance taco burrito
"""
_COMMON_SPANISH = """
perro gato casa agua madre padre hermano hoy ayer mañana manzana pan mesa silla ventana puerta
calle camino carro camión autobús tren avión feliz triste enojado cansado hambre sed frío calor
tibio chico grande pequeño verde azul amarillo morado naranja negro blanco café hablar platicar
caminar correr brincar nadar dormir comer beber tomar cocinar limpiar lavar comprar vender pagar
costar dinero dólar centavo precio barato caro gratis abierto cerrado temprano tarde noche semana
mes año hora minuto segundo doctor enfermera maestra alumno abogado juez corte juicio cárcel
prisión delito ladrón robar robó pistola cuchillo pelea lastimar dolor enfermo fiebre tos hospital
farmacia medicina droga alcohol cerveza vino humo fuego oler probar tocar oír escuchar ver mirar
leer escribir dibujar pintar cantar bailar jugar juego pelota equipo ganar perder gol parque
jardín árbol flor pasto río lago mar playa montaña cerro valle desierto bosque animal caballo vaca
puerco gallina pescado pájaro víbora araña hormiga abeja mosquito teléfono computadora correo
carta paquete oficina edificio departamento renta casero inquilino contrato depósito arreglar roto
fuga tubo baño regadera cocina recámara cochera patio barda vecino ruido fiesta música cumpleaños
boda funeral iglesia templo sacerdote pastor oración biblia dios cielo infierno ángel diablo
fantasma bruja magia broma reír llorar sonrisa beso abrazo amor odio querer necesitar esperar
sueño miedo preocupar valiente fuerte débil rápido lento fácil difícil correcto verdad mentira
izquierda derecha norte sur visa pasaporte ciudadano residente asilo refugiado frontera coyote
muro fianza audiencia apelación petición esposa novio taco burrito vacuna cita acta nacimiento
escuelita mandado lonche troca chamba lana feria chavo güero nomás ahorita platícame dígame oiga
ándale
"""
