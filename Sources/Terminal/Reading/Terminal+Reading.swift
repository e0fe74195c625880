import CNcursesw
import Glibc
import Interface

extension Terminal {
  /// Waits for the next input, and returns nil when none has come within `milliseconds`.
  ///
  /// A negative number waits without end. Beside the terminal, it can be waited for until something
  /// can be read from `news`, a descriptor. After a `hangup` every call returns `hangup` at once.
  public func read(timeout milliseconds: Int, news: Int32? = nil) -> Input? {
    let deadline = milliseconds < 0 ? nil : ContinuousClock.now + .milliseconds(milliseconds)
    while true {
      if !pending.isEmpty { return pending.removeFirst() }
      if let input = typed.next() { return input }
      let lateAfter = typed.patience.map { lastTyped + .milliseconds($0) }
      switch wait(until: [deadline, lateAfter].compactMap { $0 }.min(), news) {
      case .signal:
        while let signal = signals.next() {
          if let input = handle(signal) { return input }
        }
      case .gone: return .hangup
      case .news: return .news
      case .keys:
        guard fetch() else { return .hangup }
        if let input = typed.next() { return input }
      case .nothing:
        if let lateAfter, ContinuousClock.now >= lateAfter, let input = typed.giveUp() {
          return input
        }
      }
      // Whatever comes, who asked gets an answer in time.
      if let deadline, ContinuousClock.now >= deadline { return nil }
    }
  }

  private enum Waited { case nothing, signal, keys, gone, news }

  private func wait(until end: ContinuousClock.Instant?, _ news: Int32?) -> Waited {
    let left = end.map { max(0, ($0 - ContinuousClock.now) / .milliseconds(1)) }
    var files = [
      pollfd(fd: signals.reader, events: Int16(POLLIN), revents: 0),
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      // One that is negative is passed over.
      pollfd(fd: news ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    let milliseconds = left.map { Int32(min($0.rounded(.up), 1e9)) } ?? -1
    guard poll(&files, 3, milliseconds) > 0 else { return .nothing }
    if files[0].revents != 0 { return .signal }
    if files[1].revents == 0 { return .news }
    return Int32(files[1].revents) & POLLIN != 0 ? .keys : .gone
  }

  /// Takes what has been typed; false at the end of input, which is readable with nothing to read.
  private func fetch() -> Bool {
    lastTyped = .now
    return withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { buffer in
      let count = Glibc.read(input, buffer.baseAddress, buffer.count)
      if count > 0 { typed.append(buffer[..<count]) }
      return count > 0 || count < 0 && [EAGAIN, EINTR].contains(errno)
    }
  }

  private func handle(_ signal: Int32) -> Input? {
    switch signal {
    case SIGWINCH: return adoptSize() ? .resized(size) : nil
    case SIGTSTP:
      stop()
      return .resumed
    case SIGCONT:
      enter()
      return .resumed
    case SIGINT: return .interrupt
    case SIGTERM: return .terminate
    case SIGHUP: return .hangup
    default: return nil
    }
  }
}
