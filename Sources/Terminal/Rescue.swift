import Glibc

/// Gives the terminal back when the program dies from a trap or leaves through `exit`.
///
/// All that the handler needs is laid out beforehand, because it may only make calls that are
/// safe in any state: `write`, `tcsetattr`, `sigaction` and `raise`.
enum Rescue {
  private static let fatal = [
    SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGQUIT, SIGSYS,
  ]

  /// Lays out the way back: `bytes` to write to `output`, and the modes it had to begin with.
  static func prepare(output: Int32, bytes: [UInt8], modes: termios) {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
    copy.initialize(from: bytes, count: bytes.count)
    let kept = UnsafeMutablePointer<termios>.allocate(capacity: 1)
    kept.initialize(to: modes)
    (rescueBytes, rescueCount, rescueModes, rescueOutput) = (copy, bytes.count, kept, output)
    if formerActions == nil { installHandlers() }
  }

  /// Says whether the terminal is in the program's hands, and so in need of rescue.
  static func arm(_ armed: Bool) {
    rescueArmed = armed
  }

  private static func installHandlers() {
    let actions = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)
    actions.initialize(repeating: sigaction(), count: 65)
    formerActions = actions
    // A stack that has overflowed leaves no room for the handler.
    let size = 64 * 1024
    var stack = stack_t(
      ss_sp: .allocate(byteCount: size, alignment: 16), ss_flags: 0, ss_size: size)
    sigaltstack(&stack, nil)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = rescueAndDie
    action.sa_flags = Int32(SA_ONSTACK)
    for signal in fatal { sigaction(signal, &action, actions + Int(signal)) }
    atexit(restoreTerminal)
  }
}

// Written by `Rescue` on the main thread only; a signal handler has no other way to its data.
nonisolated(unsafe) private var rescueArmed = false
nonisolated(unsafe) private var rescueOutput: Int32 = -1
nonisolated(unsafe) private var rescueBytes: UnsafeMutablePointer<UInt8>?
nonisolated(unsafe) private var rescueCount = 0
nonisolated(unsafe) private var rescueModes: UnsafeMutablePointer<termios>?
nonisolated(unsafe) private var formerActions: UnsafeMutablePointer<sigaction>?

private func restoreTerminal() {
  guard rescueArmed, let bytes = rescueBytes, let modes = rescueModes else { return }
  rescueArmed = false
  _ = write(rescueOutput, bytes, rescueCount)
  tcsetattr(rescueOutput, TCSANOW, modes)
}

private func rescueAndDie(_ signal: Int32) {
  restoreTerminal()
  if let former = formerActions { sigaction(signal, former + Int(signal), nil) }
  raise(signal)
}
