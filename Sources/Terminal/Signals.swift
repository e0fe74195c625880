import Glibc

/// Turns signals into bytes on a pipe, so that they are handled in turn with the keys.
///
/// A signal that the program was started to ignore, as `nohup` does, stays ignored.
struct Signals {
  private static let watched = [SIGWINCH, SIGTSTP, SIGCONT, SIGINT, SIGTERM, SIGHUP]

  /// The end of the pipe to wait on.
  let reader: Int32
  private let writer: Int32
  /// What each of the watched signals did before.
  private var former: [sigaction]

  /// Makes the pipe and remembers what the signals do now; nothing is caught yet.
  init() {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    (reader, writer) = (ends[0], ends[1])
    for end in ends {
      _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    former = Self.watched.map { signal in
      var action = sigaction()
      sigaction(signal, nil, &action)
      return action
    }
  }

  /// Begins to catch the signals.
  func install() {
    signalWriter = writer
    for signal in Self.watched { catchSignal(signal) }
  }

  /// Begins to catch one signal.
  func catchSignal(_ signal: Int32) {
    guard let old = former(signal), !isIgnored(old) else { return }
    var action = sigaction()
    action.__sigaction_handler.sa_handler = noteSignal
    action.sa_flags = SA_RESTART
    sigaction(signal, &action, nil)
  }

  /// Lets one signal do what it did before the program caught it.
  func release(_ signal: Int32) {
    guard var old = former(signal) else { return }
    sigaction(signal, &old, nil)
  }

  /// Lets one signal do nothing from now on, also once the others are given back.
  mutating func ignore(_ signal: Int32) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = SIG_IGN
    sigaction(signal, &action, nil)
    if let place = Self.watched.firstIndex(of: signal) { former[place] = action }
  }

  /// The next signal that has come, or nil.
  func next() -> Int32? {
    var byte: UInt8 = 0
    return read(reader, &byte, 1) == 1 ? Int32(byte) : nil
  }

  /// Drops those of `signals` that have come, and keeps the others.
  func drop(_ signals: Set<Int32>) {
    Array(AnyIterator(next)).filter { !signals.contains($0) }.forEach(noteSignal)
  }

  /// Whether any of `signals` has come; it stays to be handled.
  func has(_ signals: Set<Int32>) -> Bool {
    let all = Array(AnyIterator(next))
    all.forEach(noteSignal)
    return all.contains(where: signals.contains)
  }

  /// Gives all signals back but the hang-up, which is caught and forgotten, and closes the pipe.
  ///
  /// A closed window hangs up twice, by the terminal and by the shell, and the second must not stop
  /// the tidying up after the first.
  func close() {
    Self.watched.filter { $0 != SIGHUP }.forEach(release)
    signalWriter = -1
    _ = Glibc.close(reader)
    _ = Glibc.close(writer)
  }

  private func former(_ signal: Int32) -> sigaction? {
    Self.watched.firstIndex(of: signal).map { former[$0] }
  }

  private func isIgnored(_ action: sigaction) -> Bool {
    unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

/// Written by `install` and `close` only; a signal handler has no other way to its data.
nonisolated(unsafe) private var signalWriter: Int32 = -1

/// Runs inside signal handlers: nothing but `write` may be called here.
private func noteSignal(_ signal: Int32) {
  let error = errno
  var byte = UInt8(truncatingIfNeeded: signal)
  _ = write(signalWriter, &byte, 1)
  errno = error
}
