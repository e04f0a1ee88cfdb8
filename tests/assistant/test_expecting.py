"""assistant.expecting: what the answer to a question has in it."""

from __future__ import annotations

import pytest

from assistant.expecting import expected


@pytest.mark.parametrize(
    ("question", "with_it", "without"),
    [
        (
            "How many 911 operators speak Spanish?",
            "Twelve of them; 14 speak Spanish.",
            "Call 911. On February 20, 2024, Order 145 was read.",
        ),
        (
            "¿Cuántas personas fueron a la reunión?",
            "Fueron 80 personas el 20 de febrero de 2024.",
            "La reunión fue el 20 de febrero de 2024.",
        ),
        ("how many foot officers", "There are nine of them.", "They walk from 6 p.m. to 11 p.m."),
        ("¿cuántos hablan español?", "Doce.", "En ningún otro caso preguntan."),
        ("how much is the fine for a dog", "A fine of $40.", "A dog license costs $12."),
        ("¿de cuánto es la multa?", "Se paga una multa de $40.", "La licencia cuesta $12."),
        ("What year was it?", "It was in 2019.", "It was in March."),
        ("is the clinic open on saturdays", "It is open every day.", "It sees children."),
        ("¿dan consulta los sábados?", "Los sábados de 9 a 1.", "La consulta cuesta $20."),
        ("where do i look up if there is a warrant", "Ask the court.", "Warrants are served."),
        ("¿cómo puedo saber si traigo una orden?", "En la corte.", "Son buscados por delitos."),
        ("where is maria from", "She was born in Peru.", "Maria trusts the police."),
        ("¿de qué país es maría?", "Es de Honduras.", "María confía en la policía."),
        ("how long does the permit take", "It takes two weeks.", "Each has two night permits."),
        ("¿cuánto se tardan?", "Dos semanas.", "Las personas de 65 años o más no pagan."),
        ("How much is a permit?", "A permit costs $45.", "A permit is needed since 2023."),
        ("how much is it for kids", "Children swim free.", "Children like to swim."),
        ("By what percentage did murders drop?", "They fell 26 percent.", "26 people were killed."),
        ("¿En qué porcentaje bajaron?", "Bajaron un 8.2 por ciento.", "Bajaron mucho."),
        ("What is Maria's last name?", "Her last name is Ruiz.", "Maria spoke after the meeting."),
        ("apellido de la concejala", "Su apellido es Ruiz.", "La concejala habló."),
        ("¿En qué calle está la alberca?", "Está en la calle Olmo.", "La alberca abre en mayo."),
        ("pool adress", "It is on Elm Street.", "The pool opens in May."),
        ("What number do I call?", "Call 214-555-0100.", "Call the city."),
        ("¿Qué número marco?", "Marque el 311.", "Llame a la ciudad."),
        ("What time does it open?", "It opens at noon.", "It opens early."),
        ("¿A qué hora cierran?", "Cierran al mediodía.", "Cierran pronto."),
        ("how late is it open", "It is open until 9 p.m.", "It is open on 25 May 2024."),
        ("¿hasta qué hora abren?", "Abren hasta las 9 de la noche.", "Abren el 25 de mayo."),
        ("How much did the city pay for it?", "The city paid $900.", "It was paid on June 30."),
        ("how long does a permit take", "Within thirty (30) days.", "It takes a form."),
        ("¿cuánto se tardan?", "Un par de semanas.", "Se tardan mucho."),
        ("are you open on saturdays", "It is closed on weekends.", "It is closed to dogs."),
        ("what is the chief's salary", "She earns 90 dollars an hour.", "Seven officers left."),
        ("¿De cuánto es la multa?", "La multa es de $40.", "La multa se paga en 30 días."),
        ("¿cuánto cobran por entrar?", "No se cobra nada.", "Se entra por la puerta 2."),
        ("How much is the fine?", "Whoever leaves receives no fine.", "After 9 there is a fine."),
        ("how many people came", "Some 80 people came.", "Crime fell 8.2% in District 5."),
        ("¿cuánta gente vino?", "Vinieron 80 personas.", "Estuvieron al cien por ciento."),
        ("number of murders", "There were 26 murders.", "Murders fell by 26%. Call 911."),
        ("how many officers are there", "There are 90 officers.", "Stay 15 feet away, it is free."),
        ("¿cuántos agentes hay?", "Hay 90 agentes.", "Quien tiene 65 o más paga $20."),
        ("¿cuántos años hay que tener?", "Quien tiene 65 o más no paga.", "Los mayores no pagan."),
        ("how long are they kept", "They are kept for 30 days.", "They are kept by 3 officers."),
        ("¿cuánto tarda?", "Tarda dos horas.", "Tarda mucho y cuesta $8."),
        ("how big is the park", "It has 12 acres.", "Two officers walk there."),
        ("pool hours", "It is open from noon to 8 p.m.", "It opens on 25 May 2024."),
        ("horario de la alberca", "Abre de 9 a. m. a 5 p. m.", "Cuesta $3."),
        ("what color is the uniform", "It is dark blue.", "It is new."),
        ("de qué marca son las cámaras", "Son de una compañía local.", "Graban 180 días."),
        ("email of the director", "Write to parks@example.gov.", "She speaks at noon."),
        ("what is the deadline", "Apply before 1 May.", "It costs $12 a year."),
        ("What is the fine?", "The fine is $50.", "There is a fine."),
        ("dog no leash fine", "The fine is $50.", "Dogs must be on a leash."),
        ("pasaje camion ruta 6", "Cuesta $2.", "El camión de la ruta 6 pasa cada hora."),
        ("library adress", "It is at 12 Elm Street.", "Bring proof of address."),
        ("whats the number for that office", "Call 214-555-0100.", "It opens at 9."),
        ("¿Cuál es el teléfono de la policía?", "Llame al 214-555-0100.", "Atiende de 9 a 5."),
        ("what number do i call if it is no emergency", "Call 311.", "Call 911."),
        ("¿a qué número hablo si no es emergencia?", "Marque el 311.", "Marque el 911."),
        ("murders in numbers, not in percent, how many?", "There were 26.", "They fell by 26%."),
        ("what % of officers is bilingual", "Some 12 percent.", "Twelve officers."),
        ("¿cuántos hablan español?", "Lo hablan tres.", "No preguntan a nadie."),
        ("how long does it take to get it", "It takes ten days.", "It costs $30 a year."),
        ("¿cuánto se tardan en darlo?", "Lo dan en 10 días.", "Abre a las 9 de la mañana."),
        ("how many days until I get it", "Within 10 days.", "Between 2 a.m. and 5 a.m."),
        ("how many days do i have to complain", "Within a month.", "It costs $30 a year."),
        ("how many feet from a school", "At least 200 feet.", "Within 30 minutes."),
        ("how long has she been there", "Since May 2021.", "She spoke on 20 February 2024."),
    ],
)
def test_what_an_answer_must_have(question: str, with_it: str, without: str) -> None:
    found = expected(question)
    assert found is not None
    assert found.must
    assert found.met(with_it)
    assert not found.met(without)


@pytest.mark.parametrize("question", ["When was that?", "¿Cuándo fue la reunión?"])
def test_a_day_is_expected_and_may_be_missing(question: str) -> None:
    found = expected(question)
    assert found is not None
    assert not found.must
    assert found.met("On February 20.")
    assert found.met("El 20 de febrero.")


@pytest.mark.parametrize(
    "question",
    [
        "Will police ask my status?",
        "¿Quién dirige la policía?",
        "",
        "direct answer",
        "is it fine to park",
        "apelar multa",
        "waive late fees",
        "fine arts center",
        "¿me pueden revisar el teléfono?",
    ],
)
def test_most_questions_expect_nothing_that_can_be_told(question: str) -> None:
    assert expected(question) is None
