import Foundation

/// Something that is done beside the test, by a thread of its own.
final class Aside: Sendable {
  private let end = DispatchSemaphore(value: 0)
  private let failed = Said()

  /// Begins to do it.
  init(_ body: @escaping @Sendable () throws -> Void) {
    Thread.detachNewThread {
      do { try body() } catch { self.failed.add("\(error)") }
      self.end.signal()
    }
  }

  /// Waits until it is done; returns what it failed with, if it did.
  @discardableResult
  func wait() -> String? {
    end.wait()
    return failed.all.first
  }
}
