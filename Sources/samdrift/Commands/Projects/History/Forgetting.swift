import Core
import Storage

/// Forgets a person for good, for the command and the screen alike.
struct Forgetting {
  /// What came of it.
  struct Outcome {
    /// What is left to look after, in sentences.
    var remarks: [String]
    /// Why the database may still hold remains, or nil.
    var trouble: StorageError?
    /// What the person has been called, to be looked for in files.
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
  /// Where else the person may stand, out of the program's reach, in words; nil where there is no such
  /// place.
  var beyondReach: String?

  /// Takes a person out of the history that `ledger` has, and throws away the forms that are kept
  /// for the database, the paths that are remembered, which may have the person in them, what
  /// reminders the person has got, and the person's name where it is the user's own.
  ///
  /// Throws when nothing has been forgotten: a `Refusal` when the stakeholder is no person.
  mutating func forget(_ stakeholder: String, from ledger: Ledger) throws -> Outcome {
    let erasure = try Erasure(of: stakeholder, from: ledger, by: signature.author)
    var outcome = Outcome(remarks: erasure.mentioned.map(\.sentence), names: erasure.names)
    do {
      _ = try journal.erase(stakeholder, from: ledger, by: signature)
    } catch {
      // Where it isn't known whether it is done, what is here must be gone all the same.
      guard [.notCleared, .unsure].contains(error.reason) else { throw error }
      outcome.trouble = error
    }
    // From here on the person is forgotten, whatever else goes wrong.
    outcome.remarks += remarksOnOtherProjects(erasure, besides: ledger.project.id)
    // Before the drafts, which tell of what else is left where both are kept.
    outcome.paths = paths?.paths ?? []
    if let paths, !paths.forget() { outcome.remarks.append(paths.cannotBeForgotten) }
    if let columns, !columns.forget() { outcome.remarks.append(columns.cannotBeForgotten) }
    outcome.remarks += reminders?.forget(stakeholder, in: ledger.project).map { [$0] } ?? []
    outcome.remarks += forgetIdentity(erasure.names)
    outcome.remarks += clearDrafts()
    outcome.remarks += copies?.remarks(on: stakeholder) ?? []
    outcome.remarks += remarksOnPlaces(
      stakeholder, of: ledger.project.id, isSure: outcome.trouble?.reason != .unsure)
    if let beyondReach { outcome.remarks.append(beyondReach) }
    return outcome
  }

  private func remarksOnOtherProjects(_ erasure: Erasure, besides project: String) -> [String] {
    do {
      return try journal.ledgers().filter { $0.project.id != project && erasure.isNamed(in: $0) }
        .map { "Navnet står også i projektet »\($0.name)«. Slet alle spor dér også." }
    } catch {
      return ["De andre projekter i \(journal.name) kunne ikke gennemses: \(error.message)"]
    }
  }

  /// Publishes anew what has been published; nothing where it isn't known what there is to publish.
  private func remarksOnPlaces(
    _ stakeholder: String, of project: String, isSure: Bool
  ) -> [String] {
    let publish = isSure ? publish : nil
    return places?.remarks(
      on: stakeholder, of: project,
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
