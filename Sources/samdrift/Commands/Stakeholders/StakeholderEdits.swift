import ArgumentParser
import Core

extension Stakeholder: AddableRecord {
  typealias About = StakeholderOptions

  static let heading = "Om interessenten"
  static let nameHelp = ArgumentHelp("Gruppens, rollens eller personens navn.", valueName: "navn")

  static let adding = CommandConfiguration(
    "interessenter tilføj", "<navn>",
    abstract: "Tilføj en interessent.",
    discussion: """
      Skriv hellere en gruppe eller en rolle end en person. For eksempel:
        samdrift interessenter tilføj "Formand i Fjordglimt" --type rolle \\
          --afdeling "Afd. 1" --holdning skeptisk --indflydelse 4 --berørthed 3
      """)

  static let editing = CommandConfiguration(
    "interessenter ret", "<nr>",
    abstract: "Ret en interessent. En ny placering eller holdning dateres i dag.",
    discussion: "En tom værdi (\"\") fjerner det, der stod.")

  /// The edit that adds it, assessed where something is said of where it stands.
  func addition(_ typed: TypedOptions, in session: Session) throws -> Edit {
    var assessment: Assessment?
    if typed.concern(.assessment) {
      let dated = Assessment(id: Environment.newID()).with { $0.date = session.today }
      assessment = try typed.filled(dated, in: session)
    }
    return session.project.add(try filled(typed, in: session), assessment)
  }

  /// The edit that makes it what is said, and assesses it today where it is said where it stands.
  func edit(_ typed: TypedOptions, in session: Session) throws -> Edit {
    let project = session.project
    let edited = try filled(typed, in: session)
    let edit = project.edit(self) { $0 = edited }
    guard typed.concern(.assessment) else { return edit }
    let assessment = try project.assess(self, on: session.today, newID: Environment.newID) {
      $0 = try typed.filled($0, in: session)
    }
    return edit.changes.isEmpty
      ? assessment : Edit("\(edit.label), vurdering", edit.changes + assessment.changes)
  }
}
