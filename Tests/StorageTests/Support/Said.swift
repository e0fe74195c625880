import Synchronization

/// What a journal has said beside its answers.
final class Said: Sendable {
  private let texts = Mutex<[String]>([])

  /// All of it, in order.
  var all: [String] { texts.withLock { $0 } }

  /// Adds a sentence.
  func add(_ text: String) { texts.withLock { $0.append(text) } }
}
