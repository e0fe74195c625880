extension Demo {
  static let groundworkSteps = [
    Step(.week(-28, .wednesday), 13, 20, leader, .all(conditions)),
    Step(
      .week(-27, .thursday), 11, 35, leader,
      .condition(
        "Ingen afskediges som følge af samdriften", .agreement,
        consequence: "Besparelsen skal komme fra indkøb, maskiner og planlægning.",
        source: "Ledelsens tilsagn til medarbejderne")),
    Step(.week(-25, .thursday), 19, 20, leader, .all(wishes)),
    Step(.week(-24, .wednesday), 14, 20, leader, .all(opportunities)),
    Step(.week(-24, .wednesday), 14, 40, leader, .all(assessments)),
    Step(.week(-8, .friday), 11, 25, manager, .tickOff("Længere vej til arbejdet")),
  ]

  private static let conditions: [Act] = [
    .condition(
      "Beboerne skal kunne møde en medarbejder i afdelingen hver uge", .policy,
      consequence: "Modellen skal have faste dage i hver afdeling.",
      source: "Boligforeningens servicepolitik"),
    .condition(
      "Driften skal koste mindre, uden at servicen falder", .strategy,
      consequence: "Målene skal handle om både pris og tilfredshed.",
      source: "Organisationsbestyrelsens strategi for driften"),
    .condition(
      "Afdelingerne må ikke betale for hinanden", .economy,
      consequence: "Fordelingsnøglen skal kunne forklares og regnes efter.",
      source: "Reglerne for almene boligafdelinger"),
    .condition(
      "Hver ejendomsmester bestemmer selv i sin afdeling", .culture,
      isWritten: false, consequence: "Det skal stå klart, hvem der fordeler opgaverne.",
      source: "Samtaler med tre ejendomsmestre"),
    .condition(
      "Fælles gårdmænd er prøvet før, og det gik ikke", .attitude, isWritten: false,
      consequence: "Fortæl tidligt, hvad der bliver anderledes denne gang.",
      source: "Medarbejdere og to afdelingsbestyrelser"),
  ]

  private static let wishes: [Act] = [
    .wish(
      "Hurtigere hjælp, når den faste mand er væk", fjordglimt, from: "afdelingsbestyrelsen"),
    .wish("Kontoret skal blive i Fjordglimt", fjordglimt, from: "afdelingsbestyrelsen"),
    .wish("Legepladsen skal ses efter hver uge", havnebakken, from: "afdelingsbestyrelsen"),
    .wish(
      "Vores traktor må kun bruges i Havnebakken", havnebakken, from: "et medlem af bestyrelsen"),
    .wish("En fast ugentlig dag i Strandengen", strandengen, from: "afdelingsbestyrelsen"),
    .wish("Den ejendomsmester, beboerne kender", strandengen, from: "beboermødet"),
    .wish("Et navn og et nummer, vi kender", from: "alle tre bestyrelser"),
    .wish("Ingen afdeling må betale for en anden", from: "alle tre bestyrelser"),
  ]

  private static let assessments: [Act] = [
    .assess("Hurtigere hjælp, når den faste mand er væk", .met, "Én vagtplan dækker alle tre."),
    .assess(
      "Kontoret skal blive i Fjordglimt", .partly,
      "Kontoret flytter til Havnebakken, men der bliver base i Fjordglimt."),
    .assess("Legepladsen skal ses efter hver uge", .met, "Det kommer ind i holdets faste opgaver."),
    .assess(
      "Vores traktor må kun bruges i Havnebakken", .notMet,
      "Maskinerne skal kunne bruges, hvor der er brug for dem. Ellers er der intet at spare."),
    .assess("En fast ugentlig dag i Strandengen", .met, "Faste dage bliver en del af modellen."),
    .assess(
      "Den ejendomsmester, beboerne kender", .partly,
      "Det samme ansigt på de faste dage, men andre kommer i ferier og ved sygdom."),
    .assess("Et navn og et nummer, vi kender", .met, "Navn og nummer kommer på opslag."),
    .assess(
      "Ingen afdeling må betale for en anden", .met,
      "Fordelingsnøglen kan regnes efter og vurderes hvert år."),
  ]

  private static let opportunities: [Act] = [
    .opportunity(
      .opportunity, "Hjælp også i ferier og ved sygdom", stakeholders: ["Beboere"],
      departments: [fjordglimt, havnebakken, strandengen], weight: .large,
      response: "Én vagtplan for alle tre afdelinger.", responsible: manager,
      deadline: .week(8, .friday),
      wishes: "Bestyrelserne ønsker hurtigere hjælp, når den faste mand er væk."),
    .opportunity(
      .opportunity, "Fælles maskiner og indkøb",
      departments: [fjordglimt, havnebakken, strandengen], weight: .medium,
      response: "Aftalerne samles, efterhånden som de udløber.", responsible: office,
      deadline: .week(14, .friday)),
    .opportunity(
      .opportunity, "Flere fag på samme hold", stakeholders: ["Den lokale drift"],
      weight: .medium, response: "Opgaverne fordeles efter, hvem der kan dem.",
      responsible: manager),
    .opportunity(
      .challenge, "Beboerne mister den ejendomsmester, de kender",
      stakeholders: ["Beboere", "Beboervalgte"], weight: .large,
      response: "Faste folk på faste dage i hver afdeling.", responsible: manager,
      deadline: .week(7, .friday),
      wishes: "De beboervalgte vil have et navn og et nummer, de kender."),
    .opportunity(
      .challenge, "Den mindste afdeling kommer bagest i køen",
      departments: [strandengen], weight: .large,
      response: "Svartiden måles for hver afdeling og vises for afdelingsbestyrelserne.",
      responsible: leader, deadline: .week(12, .friday),
      wishes: "Strandengen vil have sin egen ugentlige dag."),
    .opportunity(
      .challenge, "Længere vej til arbejdet", stakeholders: ["Den lokale drift"],
      weight: .medium, response: "Base i mere end én afdeling aftales med medarbejderne.",
      responsible: manager, deadline: .week(-8, .friday)),
    .opportunity(
      .challenge, "Fordelingsnøglen bliver svær at forklare",
      departments: [fjordglimt, havnebakken, strandengen], weight: .medium,
      response: "Et regnestykke for hver afdeling, før den tager stilling.", responsible: chief,
      deadline: .week(2, .tuesday)),
  ]
}
