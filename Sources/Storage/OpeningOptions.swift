import Core

/// How a database is to be opened, whatever keeps it.
public struct OpeningOptions: Sendable {
  /// Whether it is made when it isn't there.
  public var creating = false
  /// Whether one that is made is only for practice.
  public var forPractice = false
  /// Why nothing may be changed in it, in words; nil where it may.
  public var onlyReading: String?
  /// How many seconds to wait for others, and for a server.
  public var patience = 5.0
  /// Is called when a second of the wait has passed.
  public var whenHeld: (@Sendable () -> Void)?
  /// Whether the user has given up waiting.
  public var isGivenUp: @Sendable () -> Bool = { false }
  /// The current moment, for a server whose clock is to be held against it; nil where it isn't.
  public var now: (@Sendable () -> Moment)?
  /// Says in words what is done that wasn't asked for.
  public var tell: @Sendable (String) -> Void = { _ in }

  /// Creates the options of a database that is there, and may be changed.
  public init() {}
}
