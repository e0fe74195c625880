import Core

/// A project's life as several people live it: random edits, undo and redo.
public struct RandomHistory {
  /// Who takes part.
  public static let authors = ["Driftschef", "Projektleder", "Sekretariat"]

  /// What has happened so far.
  public private(set) var ledger = Ledger(projectID: "p")
  private var edits: RandomEdits
  /// What the ids of transactions begin with.
  private let prefix: String

  /// Creates the history of `seed`, with a new project in it.
  public init(seed: UInt64, of kinds: [Kind] = Kind.allCases) throws {
    edits = RandomEdits(seed: seed, of: kinds)
    prefix = "t"
    try ledger.make(edits.newProject())
  }

  /// Goes on from a ledger, with ids that no other going on with another seed gives.
  public init(goingOnFrom ledger: Ledger, seed: UInt64) {
    self.ledger = ledger
    edits = RandomEdits(seed: seed)
    prefix = "s\(seed)-"
  }

  /// The ledger after `steps` random steps.
  public static func ledger(seed: UInt64, steps: Int) throws -> Ledger {
    var history = try RandomHistory(seed: seed)
    for _ in 0..<steps { try history.step() }
    return history.ledger
  }

  /// Lets somebody do something; returns what was appended, or nil when there was nothing to undo.
  @discardableResult
  public mutating func step() throws -> Transaction? {
    let author = edits.random.pick(Self.authors)
    let edit: Edit?
    switch edits.random.pick(0..<10) {
    case 0...2: edit = try? ledger.undo(by: author)
    case 3: edit = try? ledger.redo(by: author)
    default: edit = edits.edit(of: ledger.project)
    }
    guard let edit else { return nil }
    return try ledger.make(edit, by: author, id: "\(prefix)\(ledger.revision + 1)")
  }
}
