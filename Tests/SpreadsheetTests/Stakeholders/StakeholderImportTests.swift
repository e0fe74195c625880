import Core
import Spreadsheet
import TestSupport
import Testing

@Suite("Importing stakeholders") struct StakeholderImportTests {
  @Test func headingsInAnyOrderAndSpelling() throws {
    let project = try newProject().project
    let headings = [
      "NÆSTE  kontakt", "beroerthed (1-5)", "Bekymring", "navn", "afdeling", "HOLDNING",
      "Indflydelse", "håndtering", "senest kontaktet", "Bemærkninger", "Art",
    ].joined(separator: ";")
    let ledger = try newProject().importing(
      plan(
        headings,
        "3/12-2026;2;mister tid;Formand;afd. 1 bakken;skeptisk;5;høres;1. nov. 2026;Hils;rolle",
        into: project))
    let standing = try #require(ledger.project.standings.last)
    let stakeholder = standing.stakeholder
    #expect(stakeholder.name == "Formand")
    #expect(stakeholder.number == 9)
    #expect(stakeholder.kind == .role)
    #expect(stakeholder.department == project.departments[0].id)
    #expect(stakeholder.concerns == "mister tid")
    #expect(stakeholder.note == "Hils")
    // As the position suggests, so nothing is decided otherwise.
    #expect(stakeholder.handling == nil)
    #expect(stakeholder.nextContact == Day(year: 2026, month: 12, day: 3))
    #expect(standing.current?.attitude == .sceptical)
    #expect(standing.current?.date == today)
    #expect(standing.current?.matrixPosition == MatrixPosition(influence: 5, affectedness: 2))
    #expect(standing.lastContact == Day(year: 2026, month: 11, day: 1))
  }

  @Test func unknownColumnsAreNamedAndKeptInTheNoteOnce() throws {
    var ledger = try newProject()
    let lines = "Interessent;Telefon;Note;CPR\nBeboere;12 34;Ring;010190-1234"
    let first = try plan(lines, into: ledger.project)
    #expect(first.unknownColumns == ["Telefon"])
    #expect(first.leftOutColumns == ["CPR"])
    ledger = try ledger.importing(first)
    #expect(ledger.project.stakeholders[0].note == "Ring\nTelefon: 12 34")
    #expect(try plan(lines, into: ledger.project).unchanged.count == 1)
  }

  @Test func knownStakeholdersAreMatchedByNumberOrName() throws {
    let project = try newProject().project
    let plan = try plan(
      "Nr.;Interessent;Ansvarlig", "3;Afdelingsbestyrelser;Bo", "; BEBOERE ;Ib", "99;Leverandører;",
      "12;Kommunen;Ea", ";Naboer;", into: project)
    #expect(plan.refusals == [])
    #expect(plan.changed.map(\.name) == ["Afdelingsbestyrelser", "BEBOERE"])
    #expect(plan.unchanged.map(\.name) == ["Leverandører"])
    #expect(plan.added.map(\.name) == ["Kommunen", "Naboer"])
    let edit = try plan.edit(file: "liste.csv")
    #expect(edit.label == "Import af 4 interessenter fra liste.csv")
    var ledger = try newProject()
    try ledger.make(edit)
    #expect(ledger.project.stakeholders.map(\.number) == [1, 2, 3, 4, 5, 6, 7, 8, 9, 12])
    try ledger.make(try ledger.undo(by: "Driftschef"))
    #expect(ledger.project == project)
  }

  @Test func namesakesAreToldApartByDepartment() throws {
    var ledger = try newProject()
    ledger = try ledger.importing(
      plan(
        "Interessent;Afdeling", "Formand;Bakken", "Formand;Engen", into: ledger.project))
    let again = try plan(
      "Interessent;Afdeling;Ansvarlig", "Formand;Engen;Bo", "Formand;;Ib", into: ledger.project)
    #expect(again.changed.map(\.line) == [2])
    #expect(
      again.refusals == [
        "3 Interessent: flere i projektet hedder sådan. Skriv, hvilken det er, i kolonnen Nr."
      ])
  }

  @Test func movementsAreAssessmentsOfToday() throws {
    var ledger = try newProject()
    let beboere = ledger.project.stakeholders[0]
    try ledger.make(
      ledger.project.assess(beboere, on: today.adding(days: -30), newID: { "a" }) {
        $0.influence = 2
        $0.affectedness = 5
      })
    let plan = try plan(
      "Interessent;Holdning;Indflydelse;Berørthed;Håndtering", "Beboere;positiv;4;5;informeres",
      into: ledger.project)
    // The old suggestion still stands in the file; it isn't a decision.
    #expect(
      plan.movements == [
        "Holdning: neutral → positiv", "Indflydelse: 2 → 4", "Inddragelse: informeres → inddrages",
      ])
    ledger = try ledger.importing(plan)
    let assessments = ledger.project.assessments(of: beboere)
    #expect(assessments.map(\.influence) == [2, 4])
    #expect(assessments.last?.date == today)
    #expect(ledger.project.stakeholders[0].handling == nil)
  }

  @Test func onlyALaterContactIsOne() throws {
    var ledger = try newProject()
    let lines = "Interessent;Seneste kontakt;Ansvarlig\nBeboere;"
    ledger = try ledger.importing(plan(lines + "05-11-2026;Bo", into: ledger.project))
    #expect(ledger.project.contacts(with: ledger.project.stakeholders[0]).count == 1)
    for day in ["05-11-2026", "04-11-2026"] {
      #expect(try plan(lines + "\(day);Bo", into: ledger.project).unchanged.count == 1)
    }
    ledger = try ledger.importing(plan(lines + "06-11-2026;Bo", into: ledger.project, ids: "j"))
    #expect(ledger.project.contacts(with: ledger.project.stakeholders[0]).count == 2)
  }

  @Test func emptyCellsChangeNothing() throws {
    var ledger = try newProject()
    ledger = try ledger.importing(
      plan("Interessent;Ansvarlig;Holdning", "Beboere;Bo;positiv", into: ledger.project))
    let plan = try plan("Interessent;Ansvarlig;Holdning", "Beboere;;", into: ledger.project)
    #expect(plan.unchanged.count == 1)
    #expect(try plan.edit(file: "x").changes.isEmpty)
  }

  @Test func everythingThatIsWrongIsSaidWithLineAndColumn() throws {
    let project = try newProject().project
    let plan = try plan(
      "Nr;Interessent;Afdeling;Holdning;Indflydelse;Håndtering;Seneste kontakt;Næste kontakt;Art",
      "x;A;Havnen;sur;6;vinkes;32-12-2026;3/12;ting",
      ";;;;;;;;gruppe", "2;Mette;;;;;;;", ";B;;;0;;10-11-2026;09-11-2026;", ";C;;;;;24-11-2026;;",
      ";D;;;;;;;", ";d;;;;;;;", into: project)
    #expect(
      plan.refusals == [
        "2 Nr.: »x« er ikke et nummer. Skriv for eksempel 12",
        "2 Afdeling: »Havnen« er ikke én af projektets afdelinger: »Afd. 1 Bakken«, »Afd. 2 Engen«",
        "2 Holdning: »sur« kendes ikke. Skriv »modstander«, »skeptisk«, »neutral«, »positiv«, "
          + "»ambassadør«",
        "2 Indflydelse: »6« er ikke et helt tal fra 1 til 5",
        "2 Inddragelse: »vinkes« kendes ikke. Skriv »informeres«, »høres«, »inddrages«, "
          + "»beslutter med«",
        "2 Seneste kontakt: »32-12-2026«: "
          + message("32-12-2026"),
        "2 Type: »ting« kendes ikke. Skriv »gruppe«, »rolle«, »person«",
        "3 Interessent: navnet mangler",
        "4 Nr.: nr. 2 er »Beboervalgte« i projektet. Lad Nr. stå tomt, hvis det er en anden; "
          + "skal den skifte navn, så ret det i programmet først",
        "5 Indflydelse: »0« er ikke et helt tal fra 1 til 5",
        "5 Næste kontakt: næste kontakt er før den seneste, 10-11-2026",
        "6 Seneste kontakt: 24-11-2026 er ikke kommet endnu",
        "8 Interessent: den samme står i linje 7",
      ])
    #expect(throws: Refusal.self) { try plan.edit(file: "x") }
    #expect(try plan.edit(file: "x", leavingOutRefused: true).changes.count == 1)
  }

  @Test(arguments: [
    ("Rolle;Telefon\nA;1", "mangler en kolonne med overskriften »Interessent«"),
    ("Interessent;Rolle;rolle\nA;B;C", "»rolle« står der to gange"),
    ("Navn;Interessent\nA;B", "»Navn« og »Interessent« betyder det samme"),
  ])
  func headingsThatCannotBeUsed(text: String, message: String) throws {
    let project = try newProject().project
    let refusal = #expect(throws: Refusal.self) { try plan(text, into: project) }
    #expect(refusal?.message.contains(message) ?? false, "\(refusal?.message ?? "")")
  }

  @Test func whatIsNotSaidIsSafe() throws {
    let plan = try plan(
      "Interessent;Holdning;Note", "Mette Hansen;positiv;CPR 010190-1234", "Beboere;;",
      into: Project(id: "p"))
    var ledger = Ledger(projectID: "p")
    try ledger.make(plan.edit(file: "x"))
    #expect(ledger.project.stakeholders.map(\.kind) == [.person, .group])
    #expect(plan.remarks.count == 3)
    #expect(plan.remarks[2].contains("CPR-nummer i linje 2"))
  }

  private func message(_ text: String) -> String {
    guard case .failure(let failure) = DateInput.read(text, today: today) else { return "" }
    return failure.message
  }

  @Test func whoeverIsForgottenDoesNotComeInAgain() throws {
    let plan = try plan(
      "Interessent;Holdning", "[glemt];skeptisk", "Formand [glemt];positiv",
      into: try newProject().project)
    #expect(plan.added.isEmpty)
    #expect(
      plan.refusals.first
        == "2 Interessent: alle spor af personen er slettet, og den hentes ikke ind igen. Slet rækken i filen"
    )
    #expect(plan.refused.count == 2)
  }

  @Test func aTextThatSomebodyIsForgottenInStays() throws {
    let ledger = try newProject().importing(
      plan("Interessent;Art;Note", "Formand;rolle;Spørg [glemt]", into: newProject().project))
    let again = try plan(
      "Interessent;Note;Ansvarlig", "Formand;Spørg Jørn Astrup;Bo", into: ledger.project)
    #expect(again.movements == ["Ansvarlig:  → Bo"])
    #expect(
      again.remarks == [
        "Linje 2: Note er ikke ændret, for dér stod en person, som alle spor af er slettet. Ret "
          + "det i programmet, hvis det skal ændres."
      ])
    let after = try ledger.importing(again)
    #expect(after.project.stakeholders.last?.note == "Spørg [glemt]")
  }
}
