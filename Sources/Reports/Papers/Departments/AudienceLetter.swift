import Core
import Text

/// A letter to an audience that isn't a department: a group, a role or a person among the
/// stakeholders.
struct AudienceLetter {
  let stakeholder: Stakeholder
  /// Whom it is to, inside a sentence; a person isn't named.
  private let name: String

  /// Throws when the stakeholder isn't there any more.
  init(to id: String, in project: Project) throws(Refusal) {
    guard let stakeholder = project.stakeholder(id) else {
      throw Refusal("Interessenten er der ikke længere. Vælg en anden.")
    }
    self.stakeholder = stakeholder
    name = stakeholder.isPerson ? "dig" : project.nameInSentence(stakeholder.name.onOneLine)
  }

  /// "du" to a person, "I" to others.
  private var subject: String { stakeholder.isPerson ? "du" : "I" }
  /// The same as an object.
  private var object: String { stakeholder.isPerson ? "dig" : "jer" }

  var title: String { "Samdrift: hvad betyder det for \(object)?" }

  var heading: String { "Til \(name)" }

  /// What the joint operation means to everybody, and to them.
  fileprivate func meaning(in project: Project) -> [Block] {
    let all = project.consequences() + project.consequences(for: stakeholder)
    return all.isEmpty
      ? [] : [.heading("Hvad det betyder for \(object)")] + all.map(Block.paragraph)
  }

  /// How they are brought in, where that is chosen and not only suggested by how they were assessed,
  /// and what of the communication plan is still to come to them.
  ///
  /// What is to be said and done, and why, is for those who are to do it.
  fileprivate func involvement(in project: Project, today: Day) -> [Block] {
    let chosen = stakeholder.handling.map { handling -> Block in
      let words =
        switch handling {
        case .informed: "bliver orienteret undervejs"
        case .heard: "bliver hørt undervejs"
        case .involved: "bliver inddraget undervejs"
        case .decides: "er med til at beslutte"
        }
      return .paragraph("\(subject.capitalizedFirst) \(words).")
    }
    let lines = project.communications(to: stakeholder).filter { $0.done == nil }
    let points = lines.compactMap { line -> Block.ListPoint? in
      // A day that has passed is for those who are late.
      let day = line.date.flatMap { $0 < today ? nil : $0 }
      let how = [line.channel, day?.long ?? ""].joinedFilled(separator: ", ").capitalizedFirst
      let told = [line.occasion, how].filter { !$0.isEmpty }
      return told.first.map { Block.ListPoint($0, details: Array(told.dropFirst())) }
    }
    let blocks = [chosen, points.isEmpty ? nil : .list(points)].compactMap { $0 }
    return blocks.isEmpty
      ? [] : [.heading("Hvornår \(subject) hører fra os")] + blocks
  }
}

extension PaperMaker {
  /// What a letter to a stakeholder says: what is written to them, where it stands, what the agreement
  /// says, what it means to them, when they hear more, and whom to ask; nothing of what they are
  /// thought to think.
  func blocks(of letter: AudienceLetter) -> [Block] {
    let basis = LetterBasis(project)
    let view = ResidentsView(project, today: today)
    let own = letter.stakeholder.letter.trimmed
    return (own.isEmpty ? [] : [.paragraph(own)])
      + [.paragraph((view.situation + nothing(basis)).joined(separator: " "))]
      + letter.meaning(in: project) + source(basis)
      + content(of: basis, toResidents: false, hasBegun: view.hasBegun)
      + letter.involvement(in: project, today: today)
      + [.heading(Self.questionsTitle)] + whomToAsk()
  }

  /// That nothing has been proposed yet, where nothing has.
  private func nothing(_ basis: LetterBasis) -> [String] {
    if case .nothing = basis { ["Der er hverken en aftale eller et forslag endnu."] } else { [] }
  }

  /// Where what is told comes from.
  private func source(_ basis: LetterBasis) -> [Block] {
    switch basis {
    case .presented(let agreement):
      let presented = agreement.presented.map { ", som blev lagt frem den \($0.written)" } ?? ""
      return [
        .heading("Det siger aftalen"),
        .paragraph("Det er version \(agreement.version)\(presented)."),
      ]
    case .draft:
      return [.heading("Det er foreslået"), .paragraph("Forslaget er et udkast til en aftale.")]
    case .model:
      return [.heading("Det er foreslået"), .paragraph("Der er ingen aftale endnu.")]
    case .nothing: return []
    }
  }
}
