import Core
import Testing

@Suite("Those whom a project names") struct NamedPersonsTests {
  private var ledger = Ledger(projectID: "p")

  private mutating func persons(leader: String, _ roles: (String, String)...) throws -> NamedPersons
  {
    let project = ledger.project
    try ledger.make(project.edit(project.info) { $0.leader = leader })
    for (place, role) in roles.enumerated() {
      try ledger.make(
        project.add(
          ProjectRole(id: "r\(place)").with { ($0.title, $0.holder) = (role.0, role.1) }))
    }
    return NamedPersons(in: ledger.project)
  }

  @Test mutating func aTitleStandsForAWholeNameOnly() throws {
    let persons = try persons(leader: "Bo", ("Tovholder", "Anne"), ("Formand", "Anne Bo"))
    for (text, told) in [
      ("Bo og Anne", "Projektleder og Tovholder"),
      ("Boligerne i Bogense", "Boligerne i Bogense"),
      ("Annes plan, og Bo's", "Tovholders plan, og Projektleder's"),
      ("Anne Bo siger ja", "Formand siger ja"),
      ("Hvor skal vi bo? Sammen", "Hvor skal vi bo? Sammen"), ("", ""),
    ] {
      #expect(persons.withTitles(text) == told)
    }
    #expect(persons.haveRoles(in: "Spørg Bo") && !persons.haveRoles(in: "Boligudvalget"))
    #expect(persons.title(of: " Bo ") == "Projektleder" && persons.title(of: "Bodil") == nil)
  }

  /// What is called by a title may itself be somebody's name in the project.
  @Test mutating func aTitleIsNotTakenForAName() throws {
    let persons = try persons(leader: "Anne", ("Formand", "Projektleder"))
    #expect(persons.withTitles("Anne og Projektleder") == "Projektleder og Formand")
  }

  @Test mutating func aPersonIsOneAmongTheStakeholders() throws {
    let project = ledger.project
    let person = Stakeholder(id: "s").with { ($0.name, $0.kind) = ("Bo", .person) }
    try ledger.make(project.add(person))
    let persons = NamedPersons(in: ledger.project)
    #expect(persons.withoutPersons("Bo i Boligforeningen") == "en enkeltperson i Boligforeningen")
    #expect(persons.withoutPersons("Sagt til [glemt]") == "Sagt til en enkeltperson")
    #expect(NamedPersons.counted(0) == nil && NamedPersons.counted(1) == "en enkeltperson")
    #expect(NamedPersons.counted(3) == "3 enkeltpersoner")
  }
}
