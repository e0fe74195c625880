import Core
import Storage

/// Forgets persons for good, for commands and the screen alike, also those whom a copy has forgotten.
struct Forgetting {
  /// What came of it.
  struct Outcome {
    /// What is left to look after, in sentences.
    var remarks: [String] = []
    /// Why the database may still hold remains, or nil.
    var trouble: StorageError?
    /// What the persons have been called, to be looked for in files.
    let names: PersonNames
    /// The files that were used before, which aren't remembered any more.
    var paths: [String] = []
  }

  let journal: any Journal
  let signature: Signature
  /// Where forms are kept that may have the person in them; nil when nothing is kept.
  var drafts: DraftFile?
  /// Where the files that were used are remembered; nil when they aren't.
  let paths: PathMemory?
  /// Where it is remembered what others' columns are; nil when it isn't.
  var columns: ColumnMemory?
  /// Where it is kept what the user is called; nil when it isn't.
  var identity: IdentityFile?
  /// Where it is remembered what reminders have been sent; nil when it isn't.
  var reminders: ReminderMemoryFile?
  /// Where there may be copies of the database; nil when there are none.
  var copies: CopySearch?
  /// Where it is remembered where the project has gone; nil when it isn't.
  var places: KnownPlaces?
  /// Makes the project's pages in a folder anew; nil when that can't be done.
  var publish: ((_ ledger: Ledger, _ folder: String) throws -> Void)?
  /// What commands must be told to find the database; nil where they find it by themselves.
  var database: String?
  /// Where else the person may stand, out of the program's reach, in words; nil where there is no such
  /// place.
  var beyondReach: String?

  /// Takes a person out of the history that `ledger` has, and clears what is kept beside it.
  ///
  /// Throws when nothing has been forgotten: a `Refusal` when the stakeholder is no person.
  mutating func forget(_ stakeholder: String, from ledger: Ledger) throws -> Outcome {
    let erasure = try Erasure(of: stakeholder, from: ledger, by: signature.author)
    var trouble: StorageError?
    do {
      _ = try journal.erase(stakeholder, from: ledger, by: signature)
    } catch {
      guard error.mayHaveErased else { throw error }
      trouble = error
    }
    return follow([erasure], in: ledger.project, trouble)
  }

  /// Clears what is kept beside a project's history of persons whom the history has lost: the forms
  /// that are kept for the database, the paths that are remembered, what reminders they have got, and
  /// the name where it is the user's own.
  ///
  /// `trouble` is why it isn't known whether the history has, or the database may hold remains. `project`
  /// may be as it was before.
  mutating func follow(
    _ erasures: [Erasure], in project: Project, _ trouble: StorageError? = nil
  ) -> Outcome {
    let persons = erasures.map(\.stakeholder)
    let names = PersonNames(erasures.map(\.names))
    var outcome = Outcome(trouble: trouble, names: names)
    outcome.remarks = erasures.flatMap(\.mentioned).map(\.sentence)
    let ledgers = ledgers(&outcome)
    outcome.remarks += ledgers.filter { ledger in
      ledger.project.id != project.id && erasures.contains { $0.isNamed(in: ledger) }
    }.map { "Navnet står også i projektet »\($0.name)«. Slet alle spor dér også." }
    // Before the drafts, which tell of what else is left where both are kept.
    outcome.paths = paths?.paths ?? []
    if let paths, !paths.forget() { outcome.remarks.append(paths.cannotBeForgotten) }
    if let columns, !columns.forget() { outcome.remarks.append(columns.cannotBeForgotten) }
    outcome.remarks += persons.compactMap { reminders?.forget($0, in: project) }
    outcome.remarks += forgetIdentity(names)
    outcome.remarks += clearDrafts()
    outcome.remarks += persons.flatMap { copies?.remarks(on: $0) ?? [] }
    outcome.remarks += remarksOnPlaces(persons, of: project.id, among: ledgers, trouble)
    if let beyondReach { outcome.remarks.append(beyondReach) }
    if let origin = journal.origin {
      outcome.remarks.append(
        """
        Det her er en kopi. Hjemme i \(origin.home) er alle spor af personen der endnu, og først når en \
        ejer har flettet kopien dér, er de væk.
        """)
    }
    outcome.remarks = outcome.remarks.withoutRepeats
    return outcome
  }

  private func ledgers(_ outcome: inout Outcome) -> [Ledger] {
    do { return try journal.ledgers() } catch {
      outcome.remarks.append(
        "De andre projekter i \(journal.name) kunne ikke gennemses: \(error.message)")
      return []
    }
  }

  /// Publishes anew what has been published; nothing where it isn't known what there is to publish.
  private func remarksOnPlaces(
    _ persons: [String], of project: String, among ledgers: [Ledger], _ trouble: StorageError?
  ) -> [String] {
    let publish = trouble?.reason == .unsure ? nil : publish
    let options = LineDraft.options(
      of: project, among: ledgers.map { ($0.project.id, $0.name) }, in: database)
    return places?.remarks(
      on: persons, of: project, options: options,
      publish: publish.map { publish in { try publish(journal.ledger(of: project), $0) } }) ?? []
  }

  private func forgetIdentity(_ names: PersonNames) -> [String] {
    do {
      guard let identity else { return [] }
      let old = try identity.read()
      var new = old
      new.forget(names)
      if new == old { return [] }
      try identity.change { $0.forget(names) }
      return ["Navnet er også taget ud af det, der er gemt om, hvem du er."]
    } catch { return [Failure.words(error)] }
  }

  private mutating func clearDrafts() -> [String] {
    guard drafts != nil else { return [] }
    var remarks: [String] = []
    do {
      if let count = try drafts?.clear(), count > 0 {
        remarks.append(
          count == 1
            ? "En kladde, der kunne nævne personen, er også slettet."
            : "\(count) kladder, der kunne nævne personen, er også slettet.")
      }
    } catch {
      remarks += (drafts?.cannotBeCleared).map { [$0] } ?? []
    }
    return remarks
      + (drafts?.others ?? []).map { "\($0) blev lagt til side engang og kan nævne personen." }
  }
}

extension Forgetting {
  /// What a command forgets with.
  init(_ journal: any Journal, of address: DatabaseAddress, in environment: Environment) {
    self.init(
      journal: journal, signature: environment.signature,
      drafts: DraftFile(path: environment.draft, database: address),
      paths: environment.pathMemory, columns: environment.columnMemory,
      identity: environment.identityFile,
      reminders: environment.reminderMemory(of: address),
      copies: CopySearch(of: address, folders: environment.copyFolders),
      places: environment.knownPlaces(of: address),
      publish: { _ = try Publisher(environment: environment).publish($0, in: $1) },
      database: environment.name(of: address), beyondReach: address.beyondReach)
  }
}

extension StorageError {
  /// Whether somebody may have been erased all the same, and what is kept beside the history must go.
  var mayHaveErased: Bool { [.notCleared, .unsure].contains(reason) }
}

extension [String] {
  fileprivate var withoutRepeats: [String] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
