import Foundation

/// Asks again and again until `condition` holds; false when it hasn't in that time.
public func eventually(
  within time: Duration = .seconds(30), _ condition: () async throws -> Bool
) async throws -> Bool {
  let deadline = ContinuousClock.now + time
  while ContinuousClock.now < deadline {
    if try await condition() { return true }
    try await Task.sleep(for: .milliseconds(30))
  }
  return try await condition()
}

/// Does the same where nothing can be awaited, and holds the thread meanwhile.
public func eventuallyBlocking(
  within time: Duration = .seconds(30), _ condition: () throws -> Bool
) rethrows -> Bool {
  let deadline = ContinuousClock.now + time
  while ContinuousClock.now < deadline {
    if try condition() { return true }
    usleep(5000)
  }
  return try condition()
}
