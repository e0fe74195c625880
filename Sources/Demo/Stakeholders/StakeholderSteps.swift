extension Demo {
  static let stakeholderSteps = [
    Step(.week(-20, .tuesday), 9, 10, leader, .all(analysis)),
    Step(
      .week(-20, .tuesday), 10, 30, leader, .all(stakeholders)),
    Step(
      .week(-15, .tuesday), 15, 30, leader,
      .contact(
        "Administrativ ledelse", channel: "Ledelsesmøde",
        note: "Bakker op, når der er et regnestykke for hver afdeling."),
      .assess("Administrativ ledelse", .positive, influence: 5, affectedness: 3)),
    Step(
      .week(-14, .monday), 10, 30, leader, .all(involvementPlan)),
    Step(
      .week(-13, .tuesday), 20, 15, chief,
      .contact(
        "Organisationsbestyrelsen", channel: "Bestyrelsesmøde",
        note: "Er orienteret om plan og mål. Vil høre om afdelingernes svar.")),
    Step(
      .week(-12, .wednesday), 14, 50, manager, .tick(communication: "Personalemøde om planen")),
    Step(
      .week(-11, .monday), 9, 40, office,
      .tick(communication: "Brev til afdelingsbestyrelserne før møderne")),
    Step(
      .week(-11, .tuesday), 20, 30, leader,
      .dialogue(
        with: ["Fjordglimts afdelingsbestyrelse"], participants: "Fælleshuset i Fjordglimt",
        topics: "Hvem ringer beboerne til? Bliver lokalt kendskab væk?",
        outcome: "Ét telefonnummer, og Jørn Astrup beholder sine faste opgaver."),
      .expect(fjordglimt, .unsure, "Vil se, hvor basen bliver.")),
    Step(
      .week(-10, .tuesday), 20, 40, leader,
      .dialogue(
        with: ["Havnebakkens afdelingsbestyrelse"], participants: "Beboerlokalet i Havnebakken",
        topics: "Frygter at betale for de andres gårde.",
        outcome: "Timerne registreres for hver afdeling og vises en gang i kvartalet."),
      .expect(havnebakken, .no, "Siger nej, så længe timerne ikke kan ses.")),
    Step(
      .week(-10, .wednesday), 14, 40, manager,
      .dialogue(
        with: employees,
        participants: "Personalemøde i Havnebakken, alle fire medarbejdere",
        topics: "Køretid, mødested, og hvem der fordeler opgaverne.",
        outcome: "Base i både Fjordglimt og Havnebakken. Driftslederen fordeler opgaverne."),
      .contact(
        "Jørn Astrup", channel: "Samtale efter mødet",
        note: "Vil gerne være med, hvis Fjordglimt stadig er hans.",
        followUp: "Fortæl ham om basen, når den er besluttet.")),
    Step(
      .week(-9, .thursday), 20, 15, leader,
      .dialogue(
        with: ["Strandengens afdelingsbestyrelse", "Vibeke Norup"],
        participants: "Hos formanden i Strandengen",
        topics: "Afdelingen er lille og regner med at komme bagest.",
        outcome: "To faste ugentlige dage i Strandengen er skrevet ind i modellen."),
      .expect(strandengen, .no, "Formanden siger nej til at vente på hjælp."),
      .assess("Strandengens afdelingsbestyrelse", .opponent, influence: 4, affectedness: 5),
      .assess("Vibeke Norup", .opponent, influence: 5, affectedness: 5),
      .contact(
        "Vibeke Norup", channel: "Møde", note: "Har ikke glemt, hvordan det gik sidst.",
        followUp: "Vis hende de faste dage på skrift.")),
    Step(
      .week(-7, .tuesday), 11, 0, leader,
      .assess("Den lokale drift", .neutral, influence: 4, affectedness: 5),
      .assess("Jørn Astrup", .positive, influence: 3, affectedness: 5),
      .assess("Fjordglimts afdelingsbestyrelse", .positive, influence: 4, affectedness: 4),
      .assess("Havnebakkens afdelingsbestyrelse", .neutral, influence: 4, affectedness: 4),
      .expect(havnebakken, .unsure, "Vil vente og se modellen på skrift."),
      .nextContact("Fjordglimts afdelingsbestyrelse", .week(-3, .wednesday))),
    Step(
      .week(-6, .friday), 13, 0, leader,
      .tick(communication: "Svar på alle spørgsmål fra møderne")),
    Step(
      .week(-5, .tuesday), 15, 30, leader,
      .tick(communication: "Status på ledelsesmødet"),
      .contact(
        "Driftsansvarlig", channel: "Ledelsesmøde",
        note: "Tager selv ud til afdelingsmøderne og svarer."),
      .assess("Driftsansvarlig", .ambassador, influence: 5, affectedness: 4)),
    Step(
      .week(-5, .wednesday), 13, 30, leader,
      .expect(fjordglimt, .yes, "Basen bliver liggende."),
      .expect(havnebakken, .yes, "Timerne bliver vist hvert kvartal."),
      .expect(strandengen, .unsure, "Er glad for de faste dage, men mangler tallene.")),
    Step(
      .week(-4, .tuesday), 10, 10, office, .all(informationPlan)),
    Step(
      .week(-3, .wednesday), 10, 0, leader,
      .contact(
        "Fjordglimts afdelingsbestyrelse", channel: "Bestyrelsesmøde",
        note: "Har sagt ja. Vil gerne fortælle de andre afdelingsbestyrelser hvorfor."),
      .contact(
        "Jørn Astrup", channel: "Telefon", note: "Er glad for, at basen bliver liggende."),
      .assess("Fjordglimts afdelingsbestyrelse", .ambassador, influence: 4, affectedness: 4)),
    Step(
      .week(-2, .friday), 9, 30, chief,
      .contact(
        "Vibeke Norup", channel: "Telefon",
        note: "Mødet ville se tallene for egne boliger først. Hun er ikke længere imod.",
        followUp: "Send regnestykket."),
      .assess("Vibeke Norup", .sceptical, influence: 5, affectedness: 5),
      .assess("Strandengens afdelingsbestyrelse", .sceptical, influence: 5, affectedness: 5),
      .assess("Havnebakkens afdelingsbestyrelse", .positive, influence: 4, affectedness: 4),
      .nextContact("Vibeke Norup", .week(-1, .wednesday)),
      .nextContact("Strandengens afdelingsbestyrelse", .week(2, .tuesday)),
      sumsForStrandengen),
    Step(
      .week(-2, .friday), 11, 0, manager,
      .contact(
        "Arbejdsmiljørepræsentanten", channel: "Telefon",
        note: "Vil drøfte vagterne, før planen ligger fast.",
        followUp: "Aftal et møde om vagtordningen."),
      .nextContact("Arbejdsmiljørepræsentanten", .week(-1, .thursday)),
      .nextContact("Jørn Astrup", .week(1, .tuesday))),
    Step(
      .week(-2, .friday), 12, 0, office,
      .nextContact("Leverandører", .week(-1, .tuesday)),
      .nextContact("Kommunens tilsyn", .week(5, .monday))),
  ]

  private static let analysis: [Act] = [
    .describe(
      "Beboere", interests: "Hurtig hjælp og en husleje, der ikke stiger.",
      concerns: "At den kendte ejendomsmester forsvinder.", responsible: office),
    .assess("Beboere", .neutral, influence: 2, affectedness: 4),
    .describe(
      "Beboervalgte", interests: "Indflydelse på, hvordan deres afdeling bliver passet.",
      concerns: "At beslutningerne flytter væk fra afdelingen.", responsible: leader),
    .assess("Beboervalgte", .neutral, influence: 4, affectedness: 4),
    .describe(
      "Driftsansvarlig", interests: "En drift, der kan dækkes ind hele året.",
      concerns: "At det går som sidste forsøg.", responsible: leader),
    .assess("Driftsansvarlig", .positive, influence: 5, affectedness: 4),
    .describe(
      "Administrativ ledelse", interests: "Lavere udgifter og færre klager.",
      concerns: "At besparelsen ikke kan måles.", responsible: chief),
    .assess("Administrativ ledelse", .neutral, influence: 5, affectedness: 3),
    .describe(
      "Den lokale drift", interests: "Kolleger at dele opgaver og vagter med.",
      concerns: "Nyt mødested, ny chef og længere køretid.", responsible: manager),
    .assess("Den lokale drift", .sceptical, influence: 3, affectedness: 5),
    .describe(
      "Leverandører", interests: "Færre, men større aftaler.",
      concerns: "At miste en kunde, når aftalerne samles.", responsible: office),
    .assess("Leverandører", .neutral, influence: 1, affectedness: 2),
    .describe(
      "Organisationsbestyrelsen", interests: "En sund økonomi i hele foreningen.",
      concerns: "Uro blandt beboerne.", responsible: chief),
    .assess("Organisationsbestyrelsen", .positive, influence: 5, affectedness: 2),
    // The three boards are assessed one by one instead.
    .removeStakeholder("Afdelingsbestyrelser"),
  ]
}
