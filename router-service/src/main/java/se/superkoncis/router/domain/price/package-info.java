/** What models cost: catalogue, meters, worst case and charge. JDK only. */
package se.superkoncis.router.domain.price;
