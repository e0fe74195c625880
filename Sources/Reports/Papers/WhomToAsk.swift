import Core
import Text

/// Whom readers can ask, and who leads the project: the same on all papers.
extension PaperMaker {
  /// What stands over whom to ask.
  static let questionsTitle = "Har du spørgsmål?"

  /// Whom to ask, as a part; nil where nobody is written.
  var questions: PaperPart? {
    knownContact.isEmpty ? nil : PaperPart("spoergsmaal", Self.questionsTitle, knownContact)
  }

  /// Whom all can ask, and who answers when the project leader is away; nothing where nobody is
  /// written.
  var knownContact: [Block] {
    contact.isEmpty ? [] : [asking(contact, deputy.map { "\(Self.leaderIsAway): \($0)" })]
  }

  /// Whom a department's residents can ask, or else whom all can, or lines to write it on by hand.
  func whomToAsk(in department: Department? = nil) -> [Block] {
    if let own = department?.contact.trimmed, !own.isEmpty { return [asking(own)] }
    if !knownContact.isEmpty { return knownContact }
    func line(_ columns: Int) -> String { String(repeating: "_", count: columns) }
    return [.paragraph("Navn og telefon: \(line(24)) · Åbningstid: \(line(12))")]
  }

  /// Whom those can tell and ask who are convened: as all can, or else the project leader, who isn't
  /// named to everybody.
  var contactFacts: [Block.Fact] {
    let leader = context.isPublic ? "" : project.info.leader.trimmed
    let whom = [contact, leader, String(repeating: "_", count: 40)].first { !$0.isEmpty } ?? ""
    let standIn = contact.isEmpty && !leader.isEmpty ? deputy : nil
    return [.init("Kontakt", whom)] + (standIn.map { [.init(Self.leaderIsAway, $0)] } ?? [])
  }

  /// For how long the project has its leader, what the leader may decide, and who stands in; nothing
  /// where nothing is agreed.
  var leadership: [Block.Fact] {
    let info = project.info
    let period = [
      info.leadsFrom.map { "fra \($0.medium)" } ?? "",
      info.leadsUntil.map { "til og med \($0.medium)" } ?? "",
    ].joinedFilled(separator: " ")
    return [("Periode", period), ("Mandat", info.mandate.trimmed), ("Stedfortræder", deputy ?? "")]
      .filter { !$0.1.isEmpty }.map { .init($0, $1) }
  }

  private var contact: String { project.info.contact.trimmed }

  private func asking(_ whom: String, _ besides: String? = nil) -> Block {
    .paragraph(["Spørg her: \(whom)", besides ?? ""].joinedFilled(separator: " · "))
  }

  private static var leaderIsAway: String { "Når projektlederen er væk" }

  /// Who stands in for the project leader, as a role where the project knows it; nil where nobody
  /// does, or a person among the stakeholders.
  private var deputy: String? {
    let written = project.info.deputy.trimmed
    let deputy = persons.title(of: written) ?? written
    return deputy.isEmpty || persons.withoutPersons(deputy) != deputy ? nil : deputy
  }
}
