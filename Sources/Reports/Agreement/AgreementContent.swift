import Core
import Text

/// What a version of the agreement says, in the order it is read wherever it is shown.
struct AgreementContent {
  /// A part with a heading.
  struct Part {
    let heading: String
    /// What stands in it; empty where nothing is written.
    var paragraphs: [String]
    /// What each of the points on a list is about, by which it is known again in another version; nil
    /// where the paragraphs are running text.
    var subjects: [String]?

    /// Whether the paragraphs are points on a list.
    var isList: Bool { subjects != nil }

    /// A part of points on a list, each with what it is about.
    init(heading: String, points: [(about: String, text: String)]) {
      self.heading = heading
      (paragraphs, subjects) = (points.map(\.text), points.map(\.about))
    }

    /// A part of running text.
    init(heading: String, paragraphs: [String]) {
      (self.heading, self.paragraphs) = (heading, paragraphs)
    }

    /// What stands in it, on a paper.
    var block: Block {
      if paragraphs.isEmpty { return .paragraph(Self.unwritten) }
      return isList
        ? .list(paragraphs.map { .init($0) }) : .paragraph(paragraphs.joined(separator: "\n"))
    }

    /// What stands where nothing is written.
    static let unwritten = "(ikke skrevet endnu)"
  }

  let title: String
  /// Whether it is a draft, or when it was presented.
  let situation: String
  /// What has changed since it was presented; nothing for a draft.
  let changes: [String]
  let parts: [Part]
  /// Who has acceded to it.
  let accessions: Part

  init(_ agreement: Agreement, _ terms: PresentedTerms, in project: Project) {
    title = "Aftale om samdrift · version \(agreement.version)"
    situation = agreement.presented.map { "Fremlagt \($0.long)." } ?? "Udkast."
    changes = agreement.presented == nil ? [] : terms.changes(in: project)
    let written = Agreement.clauses.map { Self.clause($0, of: agreement, terms, in: project) }
    // Its parties and what it is for come first, and then what is joint.
    parts =
      (agreement.version > 1 ? [Self.clause("changes", of: agreement, terms, in: project)] : [])
      + written.prefix(2) + Self.tasks(of: agreement, in: project) + written.dropFirst(2)
    accessions = Part(
      heading: "Tiltrædelse",
      points: Self.accessions(to: agreement, terms, in: project).map { ($0, $0) })
  }

  /// What a version says of a field.
  private static func clause(
    _ name: String, of agreement: Agreement, _ terms: PresentedTerms, in project: Project
  ) -> Part {
    let heading = Agreement.label(of: name)
    switch name {
    case "departments":
      return Part(heading: heading, points: terms.parties.map { ($0.id, $0.fullName) })
    case "keys":
      return Part(
        heading: heading,
        points: terms.keys.map { ($0.key.id, "\($0.key.name): \($0.sentence)") })
    case "start":
      return Part(heading: heading, paragraphs: agreement.start.map { [$0.written] } ?? [])
    default:
      let stored = agreement.stored[name]
      return Part(
        heading: heading,
        paragraphs: (stored.map { project.show($0, of: name, in: .agreement) } ?? "")
          .split(whereSeparator: \.isNewline).map(String.init))
    }
  }

  /// The tasks by where they are solved.
  private static func tasks(of agreement: Agreement, in project: Project) -> [Part] {
    let tasks = project.tasks(of: agreement)
    if tasks.isEmpty { return [Part(heading: "Opgaver", paragraphs: [])] }
    return TaskPlacement.allCases.compactMap { placement in
      let placed = tasks.filter { $0.placement == placement }
      return placed.isEmpty
        ? nil
        : Part(
          heading: placement.heading,
          points: placed.map { ($0.title, [$0.title, $0.note].joinedFilled(separator: ": ")) })
    }
  }

  /// Who has acceded to this version; of the latest one that is presented, also who hasn't.
  private static func accessions(
    to agreement: Agreement, _ terms: PresentedTerms, in project: Project
  ) -> [String] {
    if agreement.presented == nil { return ["Udkastet er ikke fremlagt endnu."] }
    func line(_ department: Department, _ words: String, _ decision: Decision?) -> String {
      let about = [decision?.date?.medium ?? "", decision?.body ?? "", decision?.minutes ?? ""]
      let remarks = decision.map { project.remarks(on: $0) } ?? []
      return "\(terms.name(of: department)): "
        + ([words] + about + remarks.map { "! \($0)" }).joinedFilled(separator: " · ")
    }
    if agreement.id == project.presentedAgreement?.id {
      return project.accessions.map { line($0.department, $0.words, $0.decision) }
        + terms.formerParties(in: project).map { "\($0.fullName): deltager ikke længere" }
    }
    return project.decisions.filter { $0.agreement == agreement.id }.compactMap { decision in
      decision.department.flatMap(project.department).map {
        line($0, decision.outcomeWords, decision)
      }
    }
  }
}

extension AgreementContent {
  /// What stands over the list of changes.
  static let changesHeading = "Ændret siden fremlæggelsen"
  /// What stands under it.
  static let changesAdvice =
    "\(changesRemark) Lav en ny version, hvis det nye skal være en del af den."

  /// What stands under it on a paper.
  private static let changesRemark = "Aftalen her er, som den blev fremlagt."

  /// The list of changes with what stands under it, on a paper.
  var changeBlocks: [Block] {
    [.list(changes.map { .init($0) }), .paragraph(Self.changesRemark)]
  }
}

extension PresentedTerms {
  /// What a department is called here: as a party by its name as presented.
  func name(of department: Department) -> String {
    (parties.first { $0.id == department.id } ?? department).fullName
  }
}

extension TaskPlacement {
  /// What tasks of this placement stand under.
  fileprivate var heading: String {
    switch self {
    case .joint: "Fælles opgaver"
    case .shared: "Delte opgaver"
    case .local: "Opgaver, som afdelingen beholder"
    }
  }
}
