// Package loader is the way in: it makes a contribution of each document by stages that are all pure, and stores the
// contributions in order.
package loader
