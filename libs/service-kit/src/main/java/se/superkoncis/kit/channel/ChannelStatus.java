package se.superkoncis.kit.channel;

/**
 * How a channel is doing.
 *
 * @param running false once its loop has ended
 * @param partitions number that this replica has been given
 * @param retrying true while a batch waits for the database
 * @param full true while open jobs keep it paused
 */
public record ChannelStatus(boolean running, int partitions, boolean retrying, boolean full) {

    static ChannelStatus starting() {
        return new ChannelStatus(true, 0, false, false);
    }

    static ChannelStatus stopped() {
        return new ChannelStatus(false, 0, false, false);
    }
}
