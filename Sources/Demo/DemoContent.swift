import Core

extension Demo {
  static let projectName = "Samdrift ved Lærkefjord"
  static let organisation = "Boligforeningen Lærkefjord"

  static let chief = "Driftschef"
  static let leader = "Projektleder"
  static let manager = "Driftsleder"
  static let office = "Sekretariat"

  static let departments = [
    NewDepartment(name: "Afd. 1 Fjordglimt", dwellings: 96, area: 7940),
    NewDepartment(name: "Afd. 4 Havnebakken", dwellings: 124, area: 9610),
    NewDepartment(name: "Afd. 7 Strandengen", dwellings: 58, area: 4870),
  ]

  static let opportunitiesApproved = NewDecision(
    milestone: 2, body: "Driftschef og administrativ ledelse", date: .week(-22, .tuesday),
    outcome: .approved, minutes: "Referat af ledelsesmøde, punkt 4")

  static let modelPostponed = NewDecision(
    milestone: 3, body: "Administrativ ledelse", date: .week(-17, .tuesday),
    outcome: .postponed, minutes: "Referat af ledelsesmøde, punkt 3")

  static let modelApproved = NewDecision(
    milestone: 3, body: "Administrativ ledelse", date: .week(-15, .tuesday),
    outcome: .approvedWithChanges, minutes: "Referat af ledelsesmøde, punkt 2")

  static let firstAccession = NewDecision(
    milestone: 6, department: "Afd. 1 Fjordglimt", body: "Afdelingsbestyrelsen",
    date: .week(-3, .tuesday), outcome: .approved, minutes: "Referat af bestyrelsesmøde, punkt 5")

  static let secondAccession = NewDecision(
    milestone: 6, department: "Afd. 4 Havnebakken", body: "Afdelingsmødet",
    date: .week(-2, .wednesday), outcome: .approved, minutes: "Referat af afdelingsmøde, punkt 6")

  static let thirdPostponed = NewDecision(
    milestone: 6, department: "Afd. 7 Strandengen", body: "Afdelingsmødet",
    date: .week(-2, .thursday), outcome: .postponed, minutes: "Referat af afdelingsmøde, punkt 7")

  static let conditionsNotes = """
    Projektlederen har 12 timer om ugen til projektet og går til driftschefen.
    Et forsøg med fælles gårdmænd gik tidligere i stå, fordi ingen vidste, hvem der bestemte. \
    Modellen skal svare på det.
    """

  static let opportunitiesNotes = """
    Bestyrelserne ønsker hurtigere hjælp og bedre dækning i ferier.
    De er bekymrede for at miste den ejendomsmester, de kender.
    """

  static let goalsNotes = """
    Mål 1: Svar på henvendelser inden to hverdage.
    Mål 2: Renholdelse (konto 114) fra 91 til 86 kr. pr. m² inden for to år.
    Mål 3: Mindst samme tilfredshed hos beboere og medarbejdere som før.
    Ledelsen bad om et regnestykke for hver afdeling, før den godkendte.
    """

  static let involvementNotes = """
    Medarbejderne hører om planen først og i arbejdstiden.
    Det ligger fast, at ingen afskediges som følge af samdriften. \
    Placering af base og faste dage kan påvirkes.
    """

  static let dialogueNotes = """
    Medarbejderne bad om en base tæt på det nuværende arbejdssted. \
    Der bliver nu base i både Fjordglimt og Havnebakken.
    Strandengen frygter at komme bagest i køen. \
    Modellen har derfor faste ugentlige dage i Strandengen.
    """

  static let accessionNotes = """
    Strandengen vil se fordelingsnøglen regnet ud for egne boliger, før afdelingen tager stilling.
    Punktet er sat på et nyt afdelingsmøde, og fristen er flyttet dertil.
    """

  static let planNotes = """
    Vagtordningen mangler stadig. Den skal drøftes med medarbejderne, før planen er færdig.
    Budgetterne venter på Strandengens beslutning.
    """

  static let startNotes = "Formen vælges først, når alle afdelinger har taget stilling."
}
