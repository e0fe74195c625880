import Core
import Text

/// What a version of the agreement says, in the order it is read wherever it is shown.
struct AgreementContent {
  /// A part with a heading.
  struct Part {
    let heading: String
    /// What stands in it; empty where nothing is written.
    var paragraphs: [String]
    /// Whether the paragraphs are points on a list.
    var isList = false

    /// What stands in it, on a paper.
    var block: Block {
      if paragraphs.isEmpty { return .paragraph("(ikke skrevet endnu)") }
      return isList
        ? .list(paragraphs.map { .init($0) }) : .paragraph(paragraphs.joined(separator: "\n"))
    }
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
    let tasks = project.tasks(of: agreement)
    let placed = TaskPlacement.allCases.map { placement in
      Part(
        heading: placement.heading,
        paragraphs: tasks.filter { $0.placement == placement }.map {
          [$0.title, $0.note].joinedFilled(separator: ": ")
        }, isList: true)
    }.filter { !$0.paragraphs.isEmpty }
    func text(_ name: String) -> Part {
      let stored = agreement.stored[name]
      return Part(
        heading: Agreement.label(of: name),
        paragraphs: (stored.map { project.show($0, of: name, in: .agreement) } ?? "")
          .split(whereSeparator: \.isNewline).map(String.init))
    }
    let parties = Part(
      heading: "Parter", paragraphs: terms.parties.map(\.fullName), isList: true)
    let keys = Part(
      heading: "Fordelingsnøgler",
      paragraphs: terms.keys.map { "\($0.key.name): \($0.sentence)" }, isList: true)
    let start = Part(
      heading: Agreement.label(of: "start"), paragraphs: agreement.start.map { [$0.written] } ?? [])
    changes = agreement.presented == nil ? [] : terms.changes(in: project)
    parts =
      (agreement.version > 1 ? [text("changes")] : []) + [parties, text("purpose")]
      + (placed.isEmpty ? [Part(heading: "Opgaver", paragraphs: [])] : placed)
      + [text("management"), text("serviceLevel"), keys]
      + [start] + ["evaluation", "amendment", "exit"].map(text)
    accessions = Part(
      heading: "Tiltrædelse", paragraphs: Self.accessions(to: agreement, terms, in: project),
      isList: true)
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
    "Aftalen her er, som den blev fremlagt. Lav en ny version, hvis det nye skal være en del af den."

  /// The list of changes with what stands under it, on a paper.
  var changeBlocks: [Block] {
    [.list(changes.map { .init($0) }), .paragraph(Self.changesAdvice)]
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
