import Core

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

  init(_ agreement: Agreement, in project: Project) {
    version = agreement.version
    isDraft = agreement.presented == nil
    presented = agreement.presented?.iso
    changes = agreement.changes
    parties = project.parties(to: agreement).map(\.name)
    purpose = agreement.purpose
    tasks = project.tasks(of: agreement).map(TaskJSON.init)
    management = agreement.management
    serviceLevel = agreement.serviceLevel
    keys = agreement.keys.compactMap { project.allocationKey($0)?.number }
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
  public static func agreementJSON(_ agreement: Agreement, in project: Project) -> String {
    json(AgreementJSON(agreement, in: project))
  }
}
