import Core

extension Demo {
  static let answerGoal = "Svar på henvendelser inden to hverdage"
  static let cleaningGoal = "Lavere udgift til renholdelse"
  static let satisfactionGoal = "Mindst lige så tilfredse beboere"

  static let goals = [
    NewGoal(
      title: answerGoal, area: .service, indicator: "Andel besvaret inden to hverdage",
      unit: "%", baseline: 62, target: 85, date: .week(48, .friday), responsible: office,
      next: .week(22, .friday)),
    NewGoal(
      title: cleaningGoal, area: .economy, indicator: "Konto 114, kr. pr. m²",
      unit: "kr. pr. m²", direction: .lower, baseline: 91, target: 86,
      date: .week(88, .friday), responsible: leader, next: .week(22, .friday)),
    NewGoal(
      title: satisfactionGoal, area: .cooperation, indicator: "Samtaler på afdelingsmøderne",
      baselineWords: "Tilfredse, men de savner hjælp i ferier",
      targetWords: "Mindst lige så tilfredse, også i ferier", date: .week(48, .friday),
      responsible: leader, next: .week(30, .wednesday)),
  ]

  static let asToday = NewModel(
    name: "Som i dag", isAsToday: true,
    organisation: "Hver afdeling har sin egen ejendomsmester.",
    leadership: "Hver ejendomsmester bestemmer selv.", staffing: "Fire medarbejdere i alt",
    hours: 148, premises: "Tre små kontorer", machines: "Hver afdeling har sine egne.",
    pros: "Beboerne kender deres ejendomsmester.",
    cons: "Ingen dækker ferier og sygdom. Maskinerne står meget stille.",
    economy: [(1_210_000, 1_210_000), (1_530_000, 1_530_000), (742_000, 742_000)], tasks: [])

  static let jointOffice = NewModel(
    name: "Fælles kontor og hold", organisation: "Ét hold på tværs af de tre afdelinger.",
    leadership: "En fælles driftsleder fordeler opgaverne.",
    staffing: "Fire medarbejdere, den ene som driftsleder på halv tid", hours: 148,
    premises: "Baser i Fjordglimt og Havnebakken", machines: "Ét fælles sæt maskiner",
    pros: "Dækning i ferier. Flere fag på holdet. Færre maskiner.",
    cons: "Længere vej for nogle opgaver. Kræver en leder med tid.",
    economy: [(1_210_000, 1_172_000), (1_530_000, 1_479_000), (742_000, 733_000)],
    tasks: [
      ("Kontor og telefon", .joint, "Én åbningstid for alle"),
      ("Grønne områder", .joint, ""), ("Vinterrydning", .joint, "Fælles vagtordning"),
      ("Indkøb og maskiner", .joint, ""),
      ("Trapper og opgange", .shared, "Faste ugentlige dage i Strandengen"),
      ("Syn ved flytning", .local, ""), ("Aftaler med afdelingens bestyrelse", .local, ""),
    ])

  static let sharedMachines = NewModel(
    name: "Kun fælles maskiner", organisation: "Hver afdeling beholder sin ejendomsmester.",
    leadership: "Ejendomsmestrene mødes hver uge.", staffing: "Fire medarbejdere i alt",
    hours: 148, premises: "Som i dag", machines: "Ét fælles sæt maskiner",
    pros: "Let at begynde på.", cons: "Ingen hjælp i ferier. Lille besparelse.",
    economy: [(1_210_000, 1_199_000), (1_530_000, 1_517_000), (742_000, 738_000)],
    tasks: [("Indkøb og maskiner", .joint, "")])

  static let agreement = NewAgreement(
    purpose: "Hurtigere hjælp og lavere udgifter i alle tre afdelinger.",
    serviceLevel: "Svar inden to hverdage. En medarbejder i hver afdeling mindst to dage om ugen.",
    start: .week(9, .monday), evaluation: "Efter et halvt år og derefter hvert år.",
    amendment: "Når alle tre afdelinger har tiltrådt ændringen.",
    exit: "Med et års varsel til et årsskifte.")

  static let earlyConclusion = """
    Første status, før samdriften begynder: udgangspunktet er målt, og nøglerne ser rimelige ud. \
    Vagtordningen er det, der haster.
    """

  /// What happens to goals, keys, models and agreement, and in follow-up, in order.
  static let recordSteps: [Step] = [
    Step(.week(-20, .wednesday), 9, 30, leader, .records(goals.map(RecordAction.goal))),
    Step(
      .week(-20, .thursday), 10, 10, leader,
      .records([
        .measure(answerGoal, 62, note: "Talt op for en måned"),
        .measure(cleaningGoal, 91, note: "Regnskabet for de tre afdelinger"),
        .measure(satisfactionGoal, nil, words: "Tilfredse, men de savner hjælp i ferier"),
      ])),
    Step(
      .week(-19, .monday), 13, 0, leader,
      .records([.model(asToday), .model(jointOffice), .model(sharedMachines)])),
    Step(
      .week(-16, .wednesday), 9, 0, leader,
      .records([
        .facts(fjordglimt, businesses: "", garages: 24),
        .facts(havnebakken, businesses: "85 140", garages: 40),
        .facts(strandengen, businesses: "", garages: 10),
        .key("Kontor", budget: 486_500, .dwellings, note: "Løn og lokaler"),
        .key("Grønne områder", budget: 615_000, .area, note: ""),
        .key("Maskiner", budget: 181_250, .mixed, note: "Halvt efter boliger, halvt efter areal"),
        .hours([2_610, 3_390, 1_540]),
      ])),
    Step(.week(-15, .wednesday), 8, 42, leader, .records([.approve(jointOffice.name)])),
    Step(.week(-7, .wednesday), 9, 16, leader, .records([.agree(agreement)])),
    Step(.week(-5, .thursday), 9, 8, leader, .records([.present])),
    Step(
      .week(-1, .wednesday), 13, 40, leader,
      .records([
        .measure(answerGoal, 66, note: "Talt op for en måned"),
        .measure(cleaningGoal, 90, note: "Foreløbigt regnskab"),
      ])),
    Step(
      .week(-1, .wednesday), 13, 50, leader,
      .records([
        .round(conclusion: earlyConclusion),
        .propose(
          "Giv vagtordningen to uger mere, så medarbejderne når at drøfte den",
          activity: "Aftal en fælles vagtordning", .week(2, .friday)),
      ])),
  ]
}
