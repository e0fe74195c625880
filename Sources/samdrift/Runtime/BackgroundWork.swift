import Foundation
import Screens

/// Something that another program, or another thread, does for this one while the user goes on.
struct BackgroundWork {
  /// How far it has come.
  enum Progress {
    /// It is under way.
    case underWay
    /// It is done, and something else follows.
    case then(BackgroundWork)
    /// All is done, and the screen is to know.
    case done(Event)
  }

  /// What is being done: "Laver PDF".
  let words: String
  /// Looks how far it has come; throws when it went wrong.
  let look: () throws -> Progress
  /// Gives up.
  let cancel: () -> Void
  /// What is said when it was given up.
  var whenCancelled = "afbrudt."
  /// What the screen is to know when it was given up, where that is more than a sentence.
  var afterCancelling: Event?

  init(
    _ words: String, look: @escaping () throws -> Progress, cancel: @escaping () -> Void
  ) {
    self.words = words
    self.look = look
    self.cancel = cancel
  }

  /// What `program` does, and what follows from how it went.
  init(
    _ words: String, _ program: OtherProgram, whenCancelled: String = "afbrudt.",
    then: @escaping (OtherProgram.Outcome) throws -> Progress
  ) {
    self.words = words
    look = { try program.outcome().map(then) ?? .underWay }
    cancel = program.cancel
    self.whenCancelled = whenCancelled
  }

  /// A look at a file or a folder, and what follows from it: at once where it answers at once.
  static func finding<Found>(
    _ look: FileLook<Found>, words: String = "Ser efter filen", afterCancelling: Event? = nil,
    then: @escaping (Found) throws -> Progress
  ) throws -> Progress {
    if let found = look.wait() { return try then(found) }
    var work = BackgroundWork(
      words, look: { try look.found.map(then) ?? .underWay }, cancel: {})
    work.afterCancelling = afterCancelling
    return .then(work)
  }

  /// The making of a paper's file, and what follows from it.
  init(_ press: PaperPress, then: @escaping (Data) throws -> Progress) {
    words = "Laver \(press.product)"
    look = { try press.result().map(then) ?? .underWay }
    cancel = press.cancel
  }
}
