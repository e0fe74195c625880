import Foundation

/// A command of the shell's that does nothing as long as the tests run, and ends soon after they have,
/// however they end: how long they take differs too much to be said in seconds.
public let lastingCommand = "tail --pid=\(getpid()) -s 20 -f /dev/null"
