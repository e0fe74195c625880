extension Backend {
  /// Databases in files of SQLite's: what every address leads to that is no other's.
  static let sqlite = Backend(
    isInFile: true, isOwn: { _ in true }, versions: { _ in [("SQLite", sqliteVersion())] }
  ) { path, options throws(StorageError) in
    try SQLiteJournal(path: path, options)
  }
}

extension SQLiteJournal {
  /// Opens the database at `path`.
  public convenience init(path: String, _ options: OpeningOptions) throws(StorageError) {
    try self.init(
      path: path, creating: options.creating, forPractice: options.forPractice,
      onlyReading: options.onlyReading, patience: options.patience, whenHeld: options.whenHeld,
      isGivenUp: options.isGivenUp, tell: options.tell)
  }
}
