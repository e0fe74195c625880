import Core
import Storage

/// A command that is carried out only to see what it would change: nothing is saved, and nothing is
/// written.
struct Trial: Sendable {
  /// The trial that is going on; nil where commands are carried out in earnest.
  @TaskLocal static var current: Trial?

  /// The project that the command is tried on.
  let snapshot: Snapshot
  let journal: any Journal
  /// The day that counts as today.
  let today: Day
  /// Who carries it out.
  let author: String

  /// What the command would have saved; it is thrown, since the command is to go no further.
  struct Saved: Error {
    let edit: Edit
  }

  /// What the project is changed by, as a line with these words would; nil where it changes nothing,
  /// or can't be carried out.
  ///
  /// Throws where the journal can't be read, which says nothing of the line.
  func edit(by words: [String]) throws(StorageError) -> Edit? {
    do {
      try Self.$current.withValue(self) {
        var command = try Samdrift.command(typed: words)
        try command.run()
      }
    } catch let saved as Saved {
      return saved.edit
    } catch let error as StorageError {
      throw error
    } catch {}
    return nil
  }

  /// The session that the command gets.
  var session: Session {
    Session(environment: Environment(), journal: journal, snapshot: snapshot)
  }
}
