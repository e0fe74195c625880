import Core
import Reports
import TestSupport
import Testing

@Suite("What residents are told") struct OrientationTests {
  private let today = Samples.today

  private func words(_ ledger: Ledger) throws -> String {
    let context = PaperContext(today: today, ledger: ledger, zone: .utc)
    let text = try Report.paper(.orientation, in: context).text()
    return text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  private func reached(_ number: Int, in ledger: Ledger) throws -> Ledger {
    try Samples.after(
      ledger.project.edit(
        status: .reached, of: ledger.project.milestone(number)!, reason: "Aftalt", today: today),
      on: ledger)
  }

  @Test func nothingIsDecidedInANewProject() throws {
    let text = try words(Samples.new())
    #expect(
      text.contains(
        "Vi undersøger, om nogle af vores afdelinger kan gå sammen om den daglige drift. Intet er "
          + "besluttet, før afdelingerne har tiltrådt en aftale."))
    #expect(!text.contains("vil gå sammen") && !text.contains("fælles medarbejdere"))
    #expect(!text.contains("bliver fælles"))
    #expect(text.contains("Der laves et forslag til samdrift. "))
    #expect(text.contains("Navn og telefon: ____") && text.contains("Åbningstid: ____"))
  }

  @Test func beforeTheAgreementItIsAProposal() throws {
    let text = try words(Samples.demo())
    #expect(
      text.contains(
        "Vi undersøger, om Afd. 1 Fjordglimt, Afd. 4 Havnebakken og Afd. 7 Strandengen kan gå"))
    #expect(text.contains("Forslaget er, at det her bliver fælles: kontor og telefon"))
    #expect(text.contains(" samt indkøb og maskiner."))
    let parts = text.components(separatedBy: "Hvis afdelingerne siger ja:")
    try #require(parts.count == 2)
    #expect(parts[0].contains("Afdelingerne tager stilling til en aftale."))
    #expect(parts[1].contains("Samdriften begynder.") && !parts[0].contains("Samdriften begynder."))
  }

  @Test func afterwardsItIsToldWhoIsInIt() throws {
    let text = try words(reached(6, in: Samples.demo()))
    #expect(
      text.contains(
        "Afd. 1 Fjordglimt og Afd. 4 Havnebakken går sammen om den daglige drift. Afd. 7 "
          + "Strandengen har ikke taget stilling endnu."))
    #expect(text.contains("Afd. 1 Fjordglimt og Afd. 4 Havnebakken har sagt ja til en aftale."))
    #expect(text.contains("Det er fælles: kontor og telefon"))
    #expect(!text.contains("Hvis afdelingerne") && !text.contains("Vi undersøger"))
  }

  @Test func departmentsAreCalledSoWhereTheirNamesDoNotSayIt() throws {
    var ledger = try Samples.new()
    for name in ["Fjordglimt", "Havnebakken"] {
      let department = Department(id: name).with { $0.name = name }
      ledger = try Samples.after(ledger.project.add(department), on: ledger)
    }
    #expect(try words(ledger).contains("om afdelingerne Fjordglimt og Havnebakken kan gå sammen"))
  }
}
