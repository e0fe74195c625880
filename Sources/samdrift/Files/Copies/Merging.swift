import Core
import Reports
import Storage
import Text

/// A copy on its way home, as the command line asks about it.
struct Merging {
  /// What holds where both have changed the same.
  enum Policy { case ask, home, copy }

  let copy: CopiedProject
  let journal: any Journal
  let environment: Environment
  let address: DatabaseAddress
  let policy: Policy
  /// Whether the user has agreed to all that is done already.
  let isGiven: Bool
  private var merge: CopyMerge?
  private var choices: Set<MergePlace> = []
  private var asked: [MergeConflict] = []

  init(
    copy: CopiedProject, journal: any Journal, environment: Environment, address: DatabaseAddress,
    policy: Policy, isGiven: Bool
  ) {
    (self.copy, self.journal, self.environment) = (copy, journal, environment)
    (self.address, self.policy, self.isGiven) = (address, policy, isGiven)
  }

  /// Shows what merging would come to.
  mutating func show(asJSON: Bool) throws {
    try compare()
    if policy == .copy { try chooseCopys() }
    Output.print(try listing(), asJSON: asJSON)
    tellOfRemains()
  }

  /// Merges, after having asked what must be asked.
  mutating func bringHome() throws {
    try compare()
    while let merge, !merge.isEmpty {
      try choose()
      switch try commit() {
      case .asking(let newer):
        self.merge = newer
        Output.report("Imens er der ændret mere i projektet. Intet er flettet endnu.")
      case .merged(let done, let trouble):
        self.merge = done
        return try tell(done, trouble)
      }
    }
    Output.report("\(copy.path) har ikke noget nyt. Intet er ændret.")
    rememberHomecoming()
    tellOfRemains()
  }

  private func commit() throws -> MergeOutcome {
    do throws(StorageError) {
      return try journal.merge(
        copy, choosing: choices, shown: policy == .home && isGiven ? nil : merge,
        by: environment.signature, in: environment.zone)
    } catch {
      if error.mayHaveErased, let merge { try follow(merge.erasures, in: merge.result, error) }
      throw error
    }
  }

  /// What merging comes to, as a listing.
  func listing() throws -> Listing {
    Report.merge(
      view(
        try merge ?? journal.merging(copy, by: environment.signature, in: environment.zone)))
  }

  private func view(_ merge: CopyMerge) -> MergeView {
    MergeView(merge, from: copy.origin, choosing: choices, zone: environment.zone)
  }

  private mutating func compare() throws {
    merge = try journal.merging(
      copy, choosing: choices, by: environment.signature, in: environment.zone)
  }

  private mutating func chooseCopys() throws {
    choices.formUnion(merge?.conflicts.filter(\.isChoice).map(\.place) ?? [])
    try compare()
  }

  private mutating func choose() throws {
    guard let open = merge?.conflicts.filter(\.isChoice), let merge else { return }
    if !merge.erasures.isEmpty { try environment.demand(.forget) }
    switch policy {
    case .home: break
    case .copy: try chooseCopys()
    case .ask where open.isEmpty: break
    case .ask: try ask(open)
    }
    try demandForgetting()
  }

  /// Asks about each place, and then about all of it: whoever goes away hasn't said yes.
  private mutating func ask(_ open: [MergeConflict]) throws {
    guard let merge else { return }
    let places = open.count.counted("sted er ændret", "steder er ændret")
    if asked.isEmpty {
      Output.report(
        "\(places) både hjemme og i kopien. Intet er flettet, før du har svaret; Ctrl-C opgiver.")
    }
    for conflict in open where !asked.contains(conflict) {
      let words = MergeConflictWords(conflict, of: merge, zone: environment.zone)
      let question = "Skal det, der står i kopien, gælde?"
      Output.report("\(words.subject)\n  Hjemme:   \(words.home)\n  I kopien: \(words.copy)")
      guard let isCopys = Output.confirm(question) else {
        throw Failure(
          .usage,
          """
          Intet er flettet. Se det hele med --vis. Tilføj --ja, hvis det, der står hjemme, skal gælde, \
          eller --kopien, hvis det i kopien skal.
          """)
      }
      if isCopys { choices.insert(conflict.place) } else { choices.remove(conflict.place) }
      asked.append(conflict)
    }
    try compare()
    Output.report(try listing().text)
    guard Output.confirm("Skal kopien flettes sådan?") == true else {
      throw Failure(.usage, "Intet er flettet, og kopien er, som den var.")
    }
  }

  private func demandForgetting() throws {
    guard let persons = merge?.forgotten, !persons.isEmpty else { return }
    try Output.demandConsent(
      """
      I kopien er alle spor slettet af \(persons.joinedAsSentence). De slettes også her, også i \
      historikken. Det kan ikke fortrydes.
      """, given: isGiven)
  }

  private func tell(_ done: CopyMerge, _ trouble: StorageError?) throws {
    rememberHomecoming()
    for sentence in view(done).told(from: copy.path) { Output.report(sentence) }
    tellOfRemains()
    try follow(done.erasures, in: done.result, trouble)
  }

  /// Clears what is kept beside the history of those who have been forgotten in it.
  private func follow(
    _ erasures: [Erasure], in project: Project, _ trouble: StorageError? = nil
  ) throws {
    if erasures.isEmpty { return }
    var forgetting = Forgetting(journal, of: address, in: environment)
    try forgetting.follow(erasures, in: project, trouble)
      .tell(takingNamesOut: false, in: environment)
  }

  private func rememberHomecoming() {
    if let trouble = environment.knownPlaces(of: address).note(homecoming: copy) {
      Output.report(trouble)
    }
  }

  private func tellOfRemains() {
    if let remark = try? copy.remark(for: journal) { Output.report(remark) }
  }
}
