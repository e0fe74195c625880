import Core
import Storage

extension CommonOptions {
  /// The day that all is to be shown as it was at the end of; nil where it is to be shown as it is.
  func pastDay(_ environment: Environment) throws(Failure) -> Day? {
    guard let past else { return nil }
    // The moments of a history are the clock's, whatever day is practised.
    if day != nil || Environment.variable("SAMDRIFT_DAG") != nil { throw Self.noPast }
    return try Day(typed: past, today: environment.clockDay, leaning: .past)
  }

  /// The failure that says that a day that is practised has no past of its own.
  static let noPast = Failure(
    .usage,
    "I en øvelse følger historikken det rigtige ur, så dage før den, I øver, kan ikke vises. "
      + "Udelad --dag for at se tilbage.")

  /// The journal as it is to be shown, where that is as it was.
  func pastJournal(
    of journal: any Journal, _ environment: Environment
  ) throws -> PastJournal? {
    try pastDay(environment).map { PastJournal(journal, endOf: $0, in: environment.zone) }
  }

  /// Throws where all is to be shown as it was, which nothing can be changed in.
  func demandPresent() throws(Failure) {
    if past == nil { return }
    throw Failure(
      .usage, "Med --som-den kan projektet kun ses, som det var. Udelad det her.")
  }
}

extension PastJournal {
  /// A project that is known, as it was; throws where it hadn't been made.
  func snapshot(of now: Snapshot) throws -> Snapshot {
    let then = try snapshot(of: now.project.id)
    if then.revision == 0 { throw try tooEarly(for: now) }
    return then
  }

  /// The failure that says that a project hadn't been made yet.
  func tooEarly(for now: Snapshot?) throws(StorageError) -> Failure {
    let made = try now.flatMap { now throws(StorageError) in try beginning(of: now.project.id) }
    return Failure(.usage, Viewpoint.tooEarly(day, for: now?.name ?? "", made: made))
  }
}
