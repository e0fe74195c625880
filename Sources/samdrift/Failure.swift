import Core
import Storage
import Terminal

/// Why a command wasn't carried out: what to tell the user, and the exit code.
struct Failure: Error {
  /// Exit codes as sysexits.h numbers them.
  enum Code: Int32 {
    case usage = 64
    case data = 65
    case noInput = 66
    case unavailable = 69
    case software = 70
    case cannotCreate = 73
    case inputOutput = 74
    case temporary = 75
    case noPermission = 77
  }

  let code: Code
  let message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// What is said of an error, whatever it is.
  static func words(_ error: any Error) -> String {
    Failure(error)?.message ?? StorageError.unforeseen
  }

  /// The failure that an error of this program amounts to; nil for the parser's own errors.
  init?(_ error: any Error) {
    switch error {
    case let error as Failure: self = error
    case let error as Refusal: self.init(.data, error.message)
    case let error as DateInput.Failure: self.init(.usage, error.message)
    case let error as TerminalError: self.init(.unavailable, error.description)
    case let error as StorageError: self.init(Code(error.reason), error.message)
    default: return nil
    }
  }
}

extension Failure.Code {
  init(_ reason: StorageError.Reason) {
    switch reason {
    case .notFound, .moved: self = .noInput
    case .past: self = .usage
    case .unreadable, .tooNew, .unmergeable: self = .data
    case .forbidden, .role: self = .noPermission
    case .busy, .away, .unsure, .cancelled: self = .temporary
    case .inUse, .stale, .replaced, .notCleared: self = .temporary
    case .disk: self = .inputOutput
    case .other: self = .software
    }
  }
}
