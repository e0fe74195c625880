import Foundation
import Screens

/// Something that another program does for this one while the user goes on.
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

  init(
    _ words: String, look: @escaping () throws -> Progress, cancel: @escaping () -> Void
  ) {
    self.words = words
    self.look = look
    self.cancel = cancel
  }

  /// What `program` does, and what follows from how it went.
  init(
    _ words: String, _ program: OtherProgram,
    then: @escaping (OtherProgram.Outcome) throws -> Progress
  ) {
    self.words = words
    look = { try program.outcome().map(then) ?? .underWay }
    cancel = program.cancel
  }

  /// The making of a PDF, and what follows from it.
  init(_ press: PDFPress, then: @escaping (Data) throws -> Progress) {
    words = "Laver PDF"
    look = { try press.result().map(then) ?? .underWay }
    cancel = press.cancel
  }
}

/// Work that is being done, with the private directory it is done in.
struct BackgroundWorkUnderWay {
  var work: BackgroundWork
  let directory: String
  /// When it began, in milliseconds.
  let began: Int
  /// What the screen was told last.
  var told = ""
}

extension ProgramRuntime {
  /// Begins work in a private directory, which is there until the work is done.
  ///
  /// There is only one thing under way at a time.
  func begin(_ first: (String) throws -> BackgroundWork.Progress) throws {
    if let underWay {
      throw Failure(
        .temporary, "\(underWay.work.words) endnu. Vent et øjeblik, eller afbryd med Esc.")
    }
    let directory = try TemporaryDirectory.make()
    do {
      switch try first(directory) {
      case .done(let event):
        TemporaryDirectory.remove(directory)
        send(event)
      case .then(let work):
        underWay = BackgroundWorkUnderWay(work: work, directory: directory, began: milliseconds())
        tell()
      case .underWay: TemporaryDirectory.remove(directory)
      }
    } catch {
      TemporaryDirectory.remove(directory)
      throw error
    }
  }

  /// Looks how far the work has come, and says so on the screen.
  func lookAtWork() {
    guard let work = underWay?.work else { return }
    do {
      switch try work.look() {
      case .underWay: tell()
      case .then(let next):
        underWay?.work = next
        tell()
      case .done(let event):
        end()
        send(event)
      }
    } catch {
      end()
      send(.failed(Failure.words(error)))
    }
  }

  /// Gives up the work, as the user wants.
  func cancelWork() {
    guard let work = underWay?.work else { return }
    work.cancel()
    end()
    send(.failed("\(work.words): afbrudt."))
  }

  /// Gives up the work, and removes what was made to be looked at.
  func leaveWork() {
    if let underWay {
      underWay.work.cancel()
      TemporaryDirectory.remove(underWay.directory)
    }
    underWay = nil
    if let openedPapers { TemporaryDirectory.remove(openedPapers) }
  }

  private func end() {
    if let underWay { TemporaryDirectory.remove(underWay.directory) }
    underWay = nil
    send(.working(nil))
  }

  private func tell() {
    guard let underWay else { return }
    let seconds = (milliseconds() - underWay.began) / 1000
    let words =
      "\(underWay.work.words) …" + (seconds > 0 ? " \(seconds) s" : "") + " · Esc afbryder"
    if words == underWay.told { return }
    self.underWay?.told = words
    send(.working(words))
  }
}
