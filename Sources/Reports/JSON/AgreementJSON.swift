import Core

extension RecordWriter {
  /// A version of the agreement.
  func agreement(_ agreement: Agreement, _ presented: PresentedTerms) -> JSONObject {
    object(
      of: agreement,
      with: [
        "isDraft": agreement.presented == nil,
        "parties": presented.parties.map(\.name),
        "tasks": project.tasks(of: agreement).map { object(of: $0) },
        "keys": presented.keys.map(\.key.number),
        // The keys with the parties' shares: as they were presented, or in a draft as they are.
        "terms": presented.keys.map { term($0, presented.parties) },
        "changedSincePresented": agreement.presented == nil ? [] : presented.changes(in: project),
        // What it says nothing about yet.
        "unwritten": project.unwritten(in: agreement),
        // Where each department stands with the version that was last presented.
        "accessions": project.accessions.map(accession),
        "versions": project.agreements.map(\.version),
      ])
  }

  private func accession(_ accession: Accession) -> JSONObject {
    let decision = accession.decision
    return [
      "department": accession.department.name, "standing": accession.word,
      "standingText": accession.words, "body": decision?.body, "date": decision?.date?.iso,
      "minutes": decision?.minutes, "link": decision?.link,
      // The one that the decision is about.
      "version": decision?.agreement.flatMap { project.agreement($0)?.version },
    ]
  }

  /// A key as the version has it.
  private func term(_ term: PresentedKey, _ parties: [Department]) -> JSONObject {
    object(
      of: term.key, only: ["number", "name", "budget", "basis", "period"],
      with: [
        "basisText": term.words,
        // What the parties count by each ingredient, by its stored word.
        "figures": Dictionary(term.parts.map { figures(of: $0, parties) }) { first, _ in first },
        "shares": term.allocation.map(shares),
        "problem": term.problem.isEmpty ? nil : term.problem,
      ])
  }

  private func figures(
    of part: PresentedKey.Part, _ parties: [Department]
  ) -> (String, [JSONObject]) {
    (
      part.basis.stored,
      zip(parties, part.amounts).map { ["department": $0.name, "amount": $1?.decimal] }
    )
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
