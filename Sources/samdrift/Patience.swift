import Storage

/// How long the terminal program waits for a database that another program holds.
enum Patience {
  /// How long one try may take, in seconds: so short that the screen soon says what it waits for.
  static let perTry = 0.5

  /// Does `work`, again and again for some five seconds while the database is held, with `note`
  /// after each try in vain.
  static func retry<Result>(
    _ work: () throws -> Result, whenHeld note: () -> Void = {}
  ) throws -> Result {
    let end = ContinuousClock.now + .seconds(5)
    while true {
      do {
        return try work()
      } catch let error as StorageError where error.reason == .busy && ContinuousClock.now < end {
        note()
      }
    }
  }
}
