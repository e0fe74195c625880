import Core
import Foundation

/// A version of the agreement.
struct AgreementJSON: Encodable {
  let version: Int
  let isDraft: Bool
  let presented: String?
  let changes: String
  let parties: [String]
  let purpose: String
  let tasks: [TaskJSON]
  let management: String
  let serviceLevel: String
  /// The numbers of the allocation keys.
  let keys: [Int]
  /// The keys with the parties' shares: as they were presented, or in a draft as they are.
  let terms: [TermJSON]
  /// What has changed since it was presented, in Danish.
  let changedSincePresented: [String]
  let start: String?
  let evaluation: String
  let amendment: String
  let exit: String
  /// The name of the model that it grew out of.
  let model: String?
  /// What it says nothing about yet, in Danish.
  let unwritten: [String]
  /// Where each department stands with the version that was last presented.
  let accessions: [AccessionJSON]
  /// The numbers of all versions.
  let versions: [Int]

  struct AccessionJSON: Encodable {
    let department: String
    let standing: String
    let standingText: String
    let body: String?
    let date: String?
    let minutes: String?
    /// The version that the decision is about.
    let version: Int?
  }

  /// A key as the version has it.
  struct TermJSON: Encodable {
    let number: Int
    let name: String
    let budget: Decimal?
    let basis: String
    let basisText: String
    let period: String?
    /// What the parties count by each ingredient, by its stored word.
    let figures: [String: [FigureJSON]]
    let shares: [AllocationKeyJSON.ShareJSON]?
    let problem: String?
  }

  struct FigureJSON: Encodable {
    let department: String
    let amount: Decimal?
  }

  init(_ agreement: Agreement, _ presented: PresentedTerms, in project: Project) {
    version = agreement.version
    isDraft = agreement.presented == nil
    self.presented = agreement.presented?.iso
    changes = agreement.changes
    parties = presented.parties.map(\.name)
    purpose = agreement.purpose
    tasks = project.tasks(of: agreement).map(TaskJSON.init)
    management = agreement.management
    serviceLevel = agreement.serviceLevel
    keys = presented.keys.map(\.key.number)
    terms = presented.keys.map { TermJSON($0, presented.parties) }
    changedSincePresented = agreement.presented == nil ? [] : presented.changes(in: project)
    start = agreement.start?.iso
    evaluation = agreement.evaluation
    amendment = agreement.amendment
    exit = agreement.exit
    model = agreement.model.flatMap { project.operatingModel($0)?.name }
    unwritten = project.unwritten(in: agreement)
    accessions = project.accessions.map { accession in
      AccessionJSON(
        department: accession.department.name, standing: accession.word,
        standingText: accession.words, body: accession.decision?.body,
        date: accession.decision?.date?.iso, minutes: accession.decision?.minutes,
        version: accession.decision?.agreement.flatMap { project.agreement($0)?.version })
    }
    versions = project.agreements.map(\.version)
  }
}

extension AgreementJSON.TermJSON {
  fileprivate init(_ term: PresentedKey, _ parties: [Department]) {
    let figures = term.parts.map { part in
      (
        part.basis.stored,
        zip(parties, part.amounts).map {
          AgreementJSON.FigureJSON(department: $0.name, amount: $1?.exact)
        }
      )
    }
    self.init(
      number: term.key.number, name: term.key.name, budget: term.key.budget?.exact,
      basis: term.key.basis.stored, basisText: term.words, period: term.key.period?.stored,
      figures: Dictionary(figures) { first, _ in first },
      shares: term.allocation.map(AllocationKeyJSON.shares(of:)),
      problem: term.problem.isEmpty ? nil : term.problem)
  }
}

extension Accession {
  /// How far it has come, as a word for programs.
  fileprivate var word: String {
    switch standing {
    case .acceded: "acceded"
    case .otherwise: "otherwise"
    case .again: "again"
    case .awaiting: "awaiting"
    case .outside: "outside"
    }
  }
}

extension Report {
  /// A version of the agreement as JSON.
  public static func agreementJSON(
    _ agreement: Agreement, _ terms: PresentedTerms, in project: Project
  ) -> String {
    json(AgreementJSON(agreement, terms, in: project))
  }
}
